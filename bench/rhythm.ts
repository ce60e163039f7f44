// What the rhythm costs in a company of 2,000: the agenda of its leadership review, its daily mail, written and handed over, and its people
// watching the same server live.
import { type ClientRequest, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { workOnce } from '../src/actions/work.ts';
import * as jobs from '../src/db/jobs.ts';
import { openDatabase } from '../src/db/open.ts';
import { openPost } from '../src/platform/post.ts';
import { fakeSmtp } from '../test/smtp.ts';
import { rpc } from './load.ts';
import { idOf, signedIn, tokenOf, workspaceId } from './seed.ts';
import { type Server, startServer } from './server.ts';

/** Prints the figures; `databaseUrl` is seeded. */
export async function benchRhythm(databaseUrl: string): Promise<void> {
  await digests(databaseUrl);
  const server = await startServer(databaseUrl);
  try {
    await agenda(server, databaseUrl);
    await readers(server, 2_000);
  } finally {
    await server.stop();
  }
}

/** A Wednesday noon: everybody's daily mail is due. */
const noon = new Date('2026-05-06T12:00:00Z');
const each = 6;

async function digests(databaseUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  const { rowCount: people } = await owner.query(`select 1 from person`);
  await owner.query(
    `insert into notification (workspace_id, id, person_id, key, kind, objective_id, words, at)
     select p.workspace_id, gen_random_uuid(), p.id, 'matter ' || n, 'mention', o.id, '{"quote":"Could you look at the ramp crew?"}', now()
     from person p cross join generate_series(1, ${each}) n
     cross join lateral (select id from objective o where o.workspace_id = p.workspace_id and o.audience = '00000000-0000-0000-0000-000000000000' limit 1) o`,
  );
  await owner.query('analyze notification');
  const db = openDatabase(databaseUrl);
  const smtp = await fakeSmtp();
  const post = openPost(smtp.url, 'okrs@saltline.example');
  const since = performance.now();
  await jobs.plan(db, 'digest', 'bench');
  const ground = { db, baseUrl: 'https://okr.saltline.example', post: post.send };
  while ((await workOnce(ground, noon)) > 0);
  const seconds = (performance.now() - since) / 1000;
  console.log(
    `  daily mail: ${smtp.taken.length.toLocaleString('en-GB')} of ${people?.toLocaleString('en-GB')} people, ${each} matters each, handed to a mail server in ${seconds.toFixed(1)} s (goal under 60)`,
  );
  post.close();
  await Promise.all([smtp.close(), db.close(), owner.end()]);
}

/** Two hundred key results turned off track this week, and fifty owners asked for help: more than any meeting can talk over. */
async function trouble(databaseUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  const running = `from key_result k join objective o on o.workspace_id = k.workspace_id and o.id = k.objective_id
    join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id where c.closed_at is null and o.state = 'committed'`;
  await owner.query(`insert into check_in (workspace_id, id, key_result_id, audience, value, confidence, suggested_status, moved, effective_on, recorded_by)
    select k.workspace_id, gen_random_uuid(), k.id, k.audience, 1, 0.2, 'off track', 'The ramp crew was short again', current_date, k.owner_id ${running} limit 200`);
  await owner.query(`insert into escalation (workspace_id, id, objective_id, audience, key_result_id, cycle_id, need, raised_by, level, lead_id)
    select k.workspace_id, gen_random_uuid(), k.objective_id, k.audience, k.id, o.cycle_id, 'A second ramp crew', k.owner_id, 'lead', o.owner_id ${running} limit 50`);
  await owner.query('analyze');
  await owner.end();
}

/** A review of the whole organisation: everything 2,000 people wrote is looked through for what belongs on it. */
async function agenda(server: Server, databaseUrl: string): Promise<void> {
  await trouble(databaseUrl);
  const startsAt = new Date(Date.now() + 3_600_000).toISOString();
  const made = await post<{ id: string }>(server, 'meetings/create', { kind: 'leadership review', startsAt });
  const times: number[] = [];
  let proposed: unknown[] = [];
  for (let round = 0; round < 31; round++) {
    const since = performance.now();
    ({ proposed } = await post<{ proposed: unknown[] }>(server, 'meetings/facts', { id: made.id }));
    times.push(performance.now() - since);
  }
  const [first] = times;
  const sorted = times.slice(1).sort((a, b) => a - b);
  console.log(
    `  agenda of a leadership review of all, ${proposed.length} items: ${(sorted[15] as number).toFixed(0)} ms (median of thirty, ${(sorted[28] as number).toFixed(0)} at the 95th of a hundred, the first ${(first as number).toFixed(0)}; goal under 150)`,
  );
}

type Reader = { heardAt: number; listens: boolean; close: () => void };

async function readers(server: Server, count: number): Promise<void> {
  await comment(server, 'The first word');
  const before = server.residentMiB();
  const all: Reader[] = [];
  for (let n = 0; n < count; n += 100) {
    for (let next = n; next < n + 100; next++) all.push(read(server.url, tokenOf(next % signedIn)));
    while (!all.every(({ listens }) => listens)) await wait(10);
  }
  const after = server.residentMiB();
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    for (const reader of all) reader.heardAt = 0;
    const since = performance.now();
    await comment(server, `The ramp is clear ${round}`);
    while (!all.every(({ heardAt }) => heardAt > 0)) await wait(5);
    times.push(Math.max(...all.map(({ heardAt }) => heardAt)) - since);
  }
  const middle = times.sort((a, b) => a - b)[2] as number;
  console.log(
    `  ${count.toLocaleString('en-GB')} live readers on one process: ${(after - before).toFixed(0)} MiB more (${(((after - before) * 1024) / count).toFixed(0)} KiB each, ${after.toFixed(0)} MiB in all); a change reaches the last of them after ${middle.toFixed(0)} ms (median of five, ${(times.at(-1) as number).toFixed(0)} at most)`,
  );
  for (const { close } of all) close();
}

async function comment(server: Server, body: string): Promise<void> {
  await post(server, 'comments/create', { objectiveId: idOf('objective', 2), body });
}

async function post<T>(server: Server, name: string, input: Record<string, unknown>): Promise<T> {
  const { path, ...init } = rpc(name, input, tokenOf(0));
  const answer = await fetch(`${server.url}${path}`, init);
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { json: T }).json;
}

function read(url: string, session: string): Reader {
  const reader: Reader = { heardAt: 0, listens: false, close: () => asked.destroy() };
  const asked: ClientRequest = request(
    `${url}/live?in=${workspaceId}`,
    { agent: false, headers: { cookie: `quarterdeck=${session}` } },
    (answer) => {
      answer.on('data', (chunk: Buffer) => {
        const text = chunk.toString();
        reader.listens ||= text.includes(': listening');
        if (text.includes('data: [')) reader.heardAt = performance.now();
      });
      answer.on('error', () => {});
    },
  );
  asked.on('error', () => {});
  asked.end();
  return reader;
}
