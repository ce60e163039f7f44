// Strategic outcomes, in the order their workspace put them. Everybody may see them; what supports them is seen by whoever may see that.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { OutcomeFields } from '../core/outcome.ts';
import type { Tx } from './open.ts';

export type OutcomeRow = OutcomeFields & {
  id: Id;
  sponsorName: string | null;
  position: number;
  /** Objectives that support it, of those the reader may see. */
  objectives: number;
  version: number;
  createdAt: string;
};

const rowsOf = sql`select u.id, u.title, u.why, u.metric, u.unit, u.baseline, u.target, u.current, u.starts_on as "startsOn", u.ends_on as "endsOn",
    u.sponsor_id as "sponsorId", p.name as "sponsorName", u.stops, u.state, u.position,
    (select count(*)::int from support s join objective o on o.workspace_id = s.workspace_id and o.id = s.objective_id and o.removed_at is null
      where s.workspace_id = u.workspace_id and s.outcome_id = u.id) as objectives, u.version, u.created_at as "createdAt"
  from outcome u left join person p on p.workspace_id = u.workspace_id and p.id = u.sponsor_id`;

/** In their own order; all states unless some are named. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  states?: readonly OutcomeFields['state'][],
): Promise<OutcomeRow[]> {
  const { rows } = await sql<OutcomeRow>`${rowsOf} where u.workspace_id = ${workspaceId}
    and (${states ?? null}::text[] is null or u.state = any (${states ?? null}::text[]))
    order by u.position, u.created_at, u.id limit 500`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<OutcomeRow | undefined> {
  const { rows } =
    await sql<OutcomeRow>`${rowsOf} where u.workspace_id = ${workspaceId} and u.id = ${id}`.execute(tx);
  return rows[0];
}

export type SupporterRow = {
  id: Id;
  title: string;
  teamName: string;
  ownerName: string | null;
  state: 'draft' | 'proposed' | 'committed' | 'closed';
  because: string;
  cycleId: Id;
  cycleName: string;
};

/** Objectives that support an outcome and why, newest cycle first. */
export async function supporters(tx: Tx, workspaceId: Id, id: Id): Promise<SupporterRow[]> {
  const { rows } =
    await sql<SupporterRow>`select o.id, o.title, t.name as "teamName", p.name as "ownerName", o.state, s.because,
      c.id as "cycleId", c.name as "cycleName"
    from support s
    join objective o on o.workspace_id = s.workspace_id and o.id = s.objective_id and o.removed_at is null
    join team t on t.workspace_id = o.workspace_id and t.id = o.team_id
    join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    left join person p on p.workspace_id = o.workspace_id and p.id = o.owner_id
    where s.workspace_id = ${workspaceId} and s.outcome_id = ${id}
    order by c.starts_on desc, t.name collate "und-x-icu", o.created_at, o.id limit 1000`.execute(tx);
  return rows;
}

function written(fields: Partial<OutcomeFields>) {
  return {
    title: fields.title,
    why: fields.why,
    metric: fields.metric,
    unit: fields.unit,
    baseline: fields.baseline,
    target: fields.target,
    current: fields.current,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    sponsor_id: fields.sponsorId,
    stops: fields.stops,
    state: fields.state,
  };
}

/** Adds one at the end of the order. */
export async function insert(tx: Tx, workspaceId: Id, id: Id, fields: OutcomeFields): Promise<void> {
  await tx
    .insertInto('outcome')
    .values({
      ...(written(fields) as Required<ReturnType<typeof written>> & {
        title: string;
        starts_on: string;
        ends_on: string;
        state: OutcomeFields['state'];
      }),
      workspace_id: workspaceId,
      id,
      position: sql<number>`(select coalesce(max(position) + 1, 0) from outcome where workspace_id = ${workspaceId})`,
    })
    .execute();
}

/** False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  fields: Partial<OutcomeFields>,
): Promise<boolean> {
  const result = await tx
    .updateTable('outcome')
    .set({ ...written(fields), version: version + 1 })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Numbers them as they stand in `ids`; the version does not count it, for nobody's words changed. */
export async function order(tx: Tx, workspaceId: Id, ids: readonly Id[]): Promise<void> {
  await sql`update outcome u set position = n.position - 1
    from unnest(${ids}::uuid[]) with ordinality as n (id, position)
    where u.workspace_id = ${workspaceId} and u.id = n.id`.execute(tx);
}

/** Whether any objective supports it, hidden ones too. */
export async function isSupported(tx: Tx, workspaceId: Id, id: Id): Promise<boolean> {
  const { rows } = await sql<{
    is: boolean;
  }>`select outcome_is_supported(${workspaceId}, ${id}) as is`.execute(tx);
  return rows[0]?.is ?? false;
}

/** False when `version` is no longer the current one. */
export async function remove(tx: Tx, workspaceId: Id, id: Id, version: number): Promise<boolean> {
  const { rows } = await sql`delete from outcome
    where workspace_id = ${workspaceId} and id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}
