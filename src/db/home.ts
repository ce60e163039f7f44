// The statements behind Home. Each is bounded by what one person owns, so a larger organisation does not make it dearer.
import { sql } from 'kysely';
import type { Status } from '../core/check-in.ts';
import type { EventKind } from '../core/event.ts';
import type { Id } from '../core/id.ts';
import type { Measure } from '../core/key-result.ts';
import { objectiveProgress } from '../core/progress.ts';
import { objectiveStatus } from '../core/status.ts';
import type { CycleRow } from './cycles.ts';
import * as keyResults from './key-results.ts';
import type { Tx } from './open.ts';

export type Ground = { zone: string; cycles: (CycleRow & { isCurrent: boolean })[] };

/** The workspace's zone and its open cycles; the current one is marked. */
export async function ground(tx: Tx, workspaceId: Id, today: string): Promise<Ground> {
  const { rows } = await sql<{ zone: string; cycle: CycleRow | null }>`
    select w.zone, case when c.id is null then null else json_build_object('id', c.id, 'name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
        'quietWeeks', c.quiet_weeks, 'rhythm', c.rhythm, 'phase', c.phase, 'closedAt', c.closed_at, 'version', c.version) end as cycle
    from workspace w left join cycle c on c.workspace_id = w.workspace_id and c.phase <> 'closed'
    where w.workspace_id = ${workspaceId}
    order by not (${today}::date between c.starts_on and c.ends_on), ${today}::date between c.starts_on and c.ends_on and c.phase = 'planning', least(abs(c.starts_on - ${today}::date), abs(c.ends_on - ${today}::date))
    limit 12`.execute(tx);
  const cycles = rows.flatMap(({ cycle }) => (cycle ? [cycle] : []));
  return {
    zone: rows[0]?.zone ?? 'UTC',
    cycles: cycles.map((cycle, index) => ({ ...cycle, isCurrent: index === 0 })),
  };
}

export type ShortRow = {
  id: Id;
  cycleId: Id;
  title: string;
  state: string;
  teamId: Id;
  teamName: string;
  ownerId: Id | null;
  ownerName: string | null;
  status: Status;
  onTrack: number;
  of: number;
  progress: number | null;
  version: number;
};

type Counted = { measure: Measure; value: number | null; weight: number; status: Status | null };

/** Objectives a person owns in open cycles, and proposals of the teams they may commit for, with how their key results stand. */
export async function objectivesOf(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
  leads: readonly Id[],
  cycleIds: readonly Id[],
  allProposals: boolean,
): Promise<ShortRow[]> {
  if (cycleIds.length === 0) return [];
  const { rows } = await sql<
    Omit<ShortRow, 'status' | 'onTrack' | 'of' | 'progress'> & { keyResults: Counted[] }
  >`
    select o.id, o.cycle_id as "cycleId", o.title, o.state, o.team_id as "teamId", t.name as "teamName", o.owner_id as "ownerId", p.name as "ownerName", o.version,
      (select coalesce(json_agg(json_build_object('value', l.value, 'status', l.status, 'weight', k.weight, 'measure', json_build_object(
          'kind', k.kind, 'role', k.role, 'baseline', k.baseline, 'target', k.target, 'bandLow', k.band_low, 'bandHigh', k.band_high))), '[]')
        from key_result k ${keyResults.latest}
        where k.workspace_id = o.workspace_id and k.objective_id = o.id and k.removed_at is null) as "keyResults"
    from objective o join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
    left join person p on p.workspace_id = o.workspace_id and p.id = o.owner_id
    where o.workspace_id = ${workspaceId} and o.cycle_id = any (${cycleIds}::uuid[]) and o.removed_at is null and o.state <> 'closed'
      and (o.owner_id = ${personId} or (o.state = 'proposed' and (${allProposals} or o.team_id = any (${leads}::uuid[]))))
    order by o.created_at, o.id limit 50`.execute(tx);
  return rows.map(({ keyResults: own, ...row }) => {
    const statuses = own.map((each) => each.status ?? 'not started');
    return {
      ...row,
      status: objectiveStatus(statuses),
      onTrack: statuses.filter((status) => status === 'on track').length,
      of: statuses.length,
      progress: objectiveProgress(own),
    };
  });
}

export type Mention = {
  commentId: Id;
  objectiveId: Id;
  objectiveTitle: string;
  authorName: string;
  body: string;
  at: string;
};

/** Comments since a day that name a person, newest first; answered or not, they are read here. */
export async function mentionsOf(tx: Tx, workspaceId: Id, personId: Id, since: string): Promise<Mention[]> {
  const { rows } = await sql<Mention>`
    select m.id as "commentId", m.objective_id as "objectiveId", o.title as "objectiveTitle", p.name as "authorName", m.body, m.created_at as at
    from comment m join objective o on o.workspace_id = m.workspace_id and o.id = m.objective_id and o.removed_at is null
    join person p on p.workspace_id = m.workspace_id and p.id = m.author_id
    where m.workspace_id = ${workspaceId} and m.mention_ids <> '{}' and m.mention_ids @> array[${personId}::uuid] and m.removed_at is null and m.created_at >= ${since}::date
    order by m.created_at desc limit 10`.execute(tx);
  return rows;
}

export type ChangeRow = {
  sequence: number;
  kind: EventKind;
  at: string;
  actorName: string | null;
  objectiveId: Id | null;
  objectiveTitle: string | null;
  thingId: Id | null;
  /** Of the key result it is about. */
  thingTitle: string | null;
  /** What was written, where it was a comment. */
  words: string | null;
  body: Record<string, unknown>;
};

const telling = [
  'check-in.made',
  'comment.made',
  'objective.committed',
  'objective.closed',
  'key-result.target-changed',
  'decision.recorded',
  'escalation.raised',
  'scope.added',
  'scope.stopped',
  'key-result.scored',
];

/** What others did since a day in the objectives a person owns and those of their teams, in the cycles given; newest first. */
export async function changesAround(
  tx: Tx,
  workspaceId: Id,
  personId: Id,
  teams: readonly Id[],
  cycleIds: readonly Id[],
  since: string,
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select e.sequence, e.kind, e.at, p.name as "actorName", e.objective_id as "objectiveId", o.title as "objectiveTitle", e.thing_id as "thingId", e.body,
      k.title as "thingTitle", m.body as words
    from (select id, title, workspace_id from objective where workspace_id = ${workspaceId} and removed_at is null and cycle_id = any (${cycleIds}::uuid[])
        and (team_id = any (${teams}::uuid[]) or owner_id = ${personId}) order by updated_at desc limit 30) o
    cross join lateral (select * from event e where e.workspace_id = o.workspace_id and e.objective_id = o.id
      and e.at >= ${since}::date and e.kind = any (${telling}::text[]) and e.actor_id is distinct from ${personId}
      order by e.sequence desc limit 5) e
    left join person p on p.workspace_id = e.workspace_id and p.id = e.actor_id
    left join key_result k on k.workspace_id = e.workspace_id and k.id = e.thing_id
    left join comment m on m.workspace_id = e.workspace_id and m.id = e.thing_id and m.removed_at is null
    where e.kind <> 'comment.made' or m.id is not null
    order by e.sequence desc limit 12`.execute(tx);
  return rows;
}

export type Start = {
  people: number;
  outcomes: number;
  objectives: number;
  imports: number;
  committed: number;
  checkIns: boolean;
};

/** How far a new workspace has come: counted from what is there, so that nothing has to be ticked off. */
export async function start(tx: Tx, workspaceId: Id): Promise<Start> {
  const { rows } = await sql<Start>`select
    (select count(*)::int from (select 1 from person where workspace_id = ${workspaceId} and left_at is null limit 100) t) as people,
    (select count(*)::int from (select 1 from outcome where workspace_id = ${workspaceId} limit 100) t) as outcomes,
    (select count(*)::int from (select 1 from objective where workspace_id = ${workspaceId} and removed_at is null limit 100) t) as objectives,
    (select count(*)::int from (select 1 from objective where workspace_id = ${workspaceId} and removed_at is null
      and state in ('committed', 'closed') limit 100) t) as committed,
    (select count(*)::int from (select 1 from import where workspace_id = ${workspaceId} and state = 'done' limit 100) t) as imports,
    exists (select 1 from check_in where workspace_id = ${workspaceId}) as "checkIns"`.execute(tx);
  return rows[0] as Start;
}
