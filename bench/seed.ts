// Fills a database with an organisation of a given size, in SQL alone: a minute for millions of rows. Ids are hashes of numbers, so that the load can name them.
import { createHash } from 'node:crypto';
import pg from 'pg';

export type Size = { people: number; objectives: number; keyResults: number; checkIns: number };

/** The organisation the goals are set for; times ten is the second size. */
export function sizeOf(times: number): Size {
  return {
    people: 2_000 * times,
    objectives: 3_000 * times,
    keyResults: 10_000 * times,
    checkIns: 130_000 * times,
  };
}

/** The id of the n-th thing of a kind, the same in SQL and here. */
export function idOf(kind: string, number: number): string {
  const hex = createHash('md5').update(`${kind}${number}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
}

/** The session token of the n-th person. */
export const tokenOf = (number: number) => `bench-session-${number}`;

export const workspaceId = idOf('workspace', 0);

/** How many people hold a session. */
export const signedIn = 400;

const id = (kind: string, number: string) =>
  `overlay(overlay(md5('${kind}' || (${number})) placing '8' from 13) placing '8' from 17)::uuid`;
const everyone = `'00000000-0000-0000-0000-000000000000'::uuid`;

// Three cycles: two closed quarters and the running one, in its twelfth week. A third of the objectives lies in each, half in the running one.
const cycleOf = (objective: string) =>
  `case when ${objective} % 2 = 0 then 2 else (${objective} / 2) % 2 end`;

function statements({ people, objectives, keyResults, checkIns }: Size): string[] {
  const teams = Math.max(20, Math.round(people / 10));
  const weeks = Math.round(checkIns / keyResults);
  const ws = `'${workspaceId}'::uuid`;
  const series = (most: number, alias = 'n') => `generate_series(0, ${most - 1}) ${alias}`;
  return [
    `insert into workspace (workspace_id, name, zone, calendar, limits, rhythm) values (${ws}, 'Saltline Ferries', 'Europe/Lisbon',
      '{"family":"explicit"}', '{"companyObjectives":5000,"teamObjectives":5000,"keyResultsFrom":2,"keyResultsTo":4}', '{"weekday":4,"time":"09:30"}')`,
    `insert into login (id, email, name) select ${id('login', 'n')}, 'person' || n || '@saltline.example', 'Person ' || n from ${series(people)}`,
    `insert into login_session (token_hash, id, login_id, expires_at)
      select sha256(('bench-session-' || n)::bytea), ${id('session', 'n')}, ${id('login', 'n')}, now() + interval '20 days' from ${series(signedIn)}`,
    `insert into person (workspace_id, id, login_id, name, email, role, joined_at)
      select ${ws}, ${id('person', 'n')}, ${id('login', 'n')}, 'Person ' || n, 'person' || n || '@saltline.example',
      case when n = 0 then 'owner' when n % 50 = 0 then 'lead' else 'member' end, now() from ${series(people)}`,
    `insert into team (workspace_id, id, parent_id, name)
      select ${ws}, ${id('team', 'n')}, case when n = 0 then null when n < 12 then ${id('team', '0')} else ${id('team', 'n % 11 + 1')} end, 'Team ' || n
      from ${series(teams)}`,
    `insert into team_member (workspace_id, team_id, person_id, is_lead)
      select ${ws}, ${id('team', `n % ${teams}`)}, ${id('person', 'n')}, n < ${teams} from ${series(people)}`,
    `insert into outcome (workspace_id, id, title, starts_on, ends_on, state)
      select ${ws}, ${id('outcome', 'n')}, 'Outcome ' || n, current_date - 300, current_date + 65, 'active' from ${series(5)}`,
    `insert into cycle (workspace_id, id, name, starts_on, ends_on, rhythm, phase, closed_at)
      select ${ws}, ${id('cycle', 'n')}, 'Cycle ' || n, current_date - 79 - 91 * (2 - n), current_date + 11 - 91 * (2 - n), '{"weekday":4,"time":"09:30"}',
      case n when 2 then 'running' else 'closed' end, case n when 2 then null else now() end from ${series(3)}`,
    `insert into objective (workspace_id, id, cycle_id, team_id, owner_id, title, why, state, verdict, visibility, committed_at, closed_at)
      select ${ws}, ${id('objective', 'n')}, ${id('cycle', cycleOf('n'))}, ${id('team', `n % ${teams}`)}, ${id('person', `n % ${people}`)},
      'Passengers on route ' || n || ' board without queuing', 'Because waiting loses us families', case when n % 2 = 0 then 'committed' else 'closed' end,
      case when n % 2 = 0 then null else 'partial' end, case when n % 40 = 0 then 'team' else 'workspace' end, now() - interval '70 days',
      case when n % 2 = 0 then null else now() end from ${series(objectives)}`,
    `insert into key_result (workspace_id, id, objective_id, audience, position, title, kind, role, baseline, target, unit, owner_id)
      select ${ws}, ${id('key result', 'n')}, o.id, o.audience, n / ${objectives}, 'Bring boarding on route ' || n || ' down from 41 to 25 minutes',
      'decrease', case when n % 7 = 0 then 'guard' else 'result' end, 41, 25, 'min', ${id('person', `n % ${people}`)}
      from ${series(keyResults)} join objective o on o.workspace_id = ${ws} and o.id = ${id('objective', `n % ${objectives}`)}`,
    `insert into support (workspace_id, id, objective_id, audience, outcome_id, to_audience, because)
      select ${ws}, ${id('support', 'n')}, o.id, o.audience, ${id('outcome', 'n % 5')}, ${everyone}, 'We believe that waiting decides'
      from ${series(objectives)} join objective o on o.workspace_id = ${ws} and o.id = ${id('objective', 'n')}`,
    `insert into check_in (workspace_id, id, key_result_id, audience, value, confidence, status, suggested_status, moved, effective_on, recorded_by, recorded_at)
      select ${ws}, ${id('check-in', `n * ${weeks} + w`)}, k.id, k.audience, 41 - w, 0.5 + (n % 5) / 10.0, 'on track', 'on track',
      'Two gates opened a quarter of an hour earlier', c.starts_on + 6 * w, k.owner_id, c.starts_on + 6 * w + interval '9 hours'
      from ${series(keyResults)} cross join ${series(weeks, 'w')}
      join key_result k on k.workspace_id = ${ws} and k.id = ${id('key result', 'n')}
      join objective o on o.workspace_id = ${ws} and o.id = k.objective_id join cycle c on c.workspace_id = ${ws} and c.id = o.cycle_id
      order by w, n`,
    `insert into event (workspace_id, kind, at, actor_id, via, objective_id, audience, cycle_id, thing_id, body)
      select ${ws}, 'check-in.made', i.recorded_at, i.recorded_by, 'browser', k.objective_id, k.audience, o.cycle_id, k.id,
      jsonb_build_object('title', k.title, 'value', i.value, 'confidence', i.confidence, 'moved', i.moved)
      from check_in i join key_result k on k.workspace_id = ${ws} and k.id = i.key_result_id
      join objective o on o.workspace_id = ${ws} and o.id = k.objective_id order by i.recorded_at`,
    `insert into comment (workspace_id, id, objective_id, audience, author_id, body)
      select ${ws}, ${id('comment', 'n')}, o.id, o.audience, ${id('person', `(n * 7) % ${people}`)}, 'Has anybody stood at the gate and watched?'
      from ${series(objectives)} join objective o on o.workspace_id = ${ws} and o.id = ${id('objective', 'n')}`,
  ];
}

/** Fills a migrated, empty database. */
export async function seed(url: string, size: Size): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    for (const statement of statements(size)) await client.query(statement);
    await client.query('commit');
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from check_in');
    if (rows[0]?.count !== size.checkIns)
      throw new Error(`Seeded ${rows[0]?.count} check-ins, not ${size.checkIns}`);
  } finally {
    await client.end();
  }
}
