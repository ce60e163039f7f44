// What the nightly diagnosis costs an organisation of 2,000 with 130,000 check-ins: every signal counted from its rows, judged and explained, in a
// process of its own, so that the memory is that of the diagnosis alone.
import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { readCycle } from '../src/actions/diagnoses/read.ts';
import { localDay } from '../src/core/calendar/zone.ts';
import * as cycles from '../src/db/cycles.ts';
import { openDatabase } from '../src/db/open.ts';
import { inScope } from '../src/db/scope.ts';
import { workspaceId } from './seed.ts';

const rounds = 7;

/** Prints the figures; `databaseUrl` is seeded. */
export async function benchDiagnosis(databaseUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  for (const statement of commits) await owner.query(statement, [workspaceId]);
  await owner.query('vacuum analyze');
  await owner.end();
  const env = { ...process.env, BENCH_DATABASE_URL: databaseUrl };
  execFileSync(process.execPath, [import.meta.filename], { env, stdio: 'inherit' });
}

// The seed has no commits. Titles differ as those of an organisation do, a fifth of them names work; scores lie on the closed quarters, and every
// third check-in says what the one before said, of a value that stands still.
const commits = [
  `update key_result set title = (array['Bring boarding on route ' || id || ' down from 41 to 25 minutes', 'Hold ' || position + 3 || ' workshops with crew ' || id,
      'Raise the share of sailings on time from ' || id || ' to 95%', 'Cut claims for bent bumpers at pier ' || id || ' from 14 to 6 a month',
      'Fuel burnt a crossing on ship ' || id || ' falls from 640 to 520 litres'])[1 + abs(hashtext(id::text)) % 5],
    score = case when exists (select 1 from objective o where o.workspace_id = key_result.workspace_id and o.id = objective_id and o.closed_at is not null)
      then (abs(hashtext(id::text)) % 11) / 10.0 end where workspace_id = $1`,
  `update key_result k set created_at = o.committed_at from objective o where o.workspace_id = k.workspace_id and o.id = k.objective_id and k.workspace_id = $1`,
  `update check_in set value = 30 where workspace_id = $1 and abs(hashtext(key_result_id::text)) % 3 = 0`,
  `insert into event (workspace_id, kind, at, actor_id, via, objective_id, audience, cycle_id, thing_id, body)
    select k.workspace_id, 'key-result.committed', o.committed_at, o.owner_id, 'browser', o.id, o.audience, o.cycle_id, k.id,
      jsonb_build_object('snapshot', jsonb_build_object('title', k.title, 'kind', k.kind, 'role', k.role, 'baseline', k.baseline, 'target', k.target,
        'bandLow', k.band_low, 'bandHigh', k.band_high, 'unit', k.unit, 'source', ''))
    from key_result k join objective o on o.workspace_id = k.workspace_id and o.id = k.objective_id where k.workspace_id = $1 and o.committed_at is not null`,
];

async function measure(databaseUrl: string): Promise<void> {
  const before = process.memoryUsage.rss();
  const db = openDatabase(databaseUrl);
  const now = new Date();
  const cycle = await inScope(db, { workspaceId }, 'read', (tx) =>
    cycles.current(tx, workspaceId, localDay(now, 'UTC')),
  );
  if (!cycle) throw new Error('The seed has no running cycle');
  const times: number[] = [];
  let counted = 0;
  for (let round = 0; round < rounds; round++) {
    const since = performance.now();
    const { facts, diagnosis } = await readCycle(db, workspaceId, cycle, now);
    times.push(performance.now() - since);
    counted = Object.values(diagnosis.signals).filter(({ state }) => state !== 'UNKNOWN').length;
    if (round === 0)
      console.log(
        `  ${facts.teams} teams, ${diagnosis.signals.CI_MISS.n?.toLocaleString('en-GB')} check-ins due, ${diagnosis.signals.KR_ACT.n?.toLocaleString('en-GB')} key results read`,
      );
  }
  const [first, ...warm] = times as [number, ...number[]];
  warm.sort((a, b) => a - b);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `  facts and diagnosis, ${counted} signals known: ${first.toFixed(0)} ms the first time, ${(warm[Math.floor(warm.length / 2)] as number).toFixed(0)} ms after (goal under 2,000); ${peak.toFixed(0)} MiB at most, ${(peak - before / 1024 / 1024).toFixed(0)} of it its own (goal under 200)`,
  );
  await db.close();
}

const own = process.env.BENCH_DATABASE_URL;
if (own) await measure(own);
