// KPIs with where they stand. The value of today is the latest reading, by effective date, then sequence: it is read, never stored.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { KpiFields } from '../core/kpi.ts';
import type { Tx } from './open.ts';

export type KpiRow = KpiFields & {
  id: Id;
  ownerName: string | null;
  teamName: string | null;
  archivedAt: string | null;
  /** Of the latest reading; null before the first. */
  value: number | null;
  effectiveOn: string | null;
  /** The newest readings, one a day, oldest first. */
  trail: { on: string; value: number }[];
  version: number;
  createdAt: string;
};

const trailLength = 13;

const rowsOf = sql`select k.id, k.name, k.what, k.unit, k.band_low as "bandLow", k.band_high as "bandHigh", k.owner_id as "ownerId", p.name as "ownerName",
    k.team_id as "teamId", t.name as "teamName", k.archived_at as "archivedAt", l.value, l.effective_on as "effectiveOn",
    coalesce(r.trail, '[]') as trail, k.version, k.created_at as "createdAt"
  from kpi k
  left join person p on p.workspace_id = k.workspace_id and p.id = k.owner_id
  left join team t on t.workspace_id = k.workspace_id and t.id = k.team_id
  left join lateral (select r.value, r.effective_on from kpi_reading r where r.workspace_id = k.workspace_id and r.kpi_id = k.id
    order by r.effective_on desc, r.sequence desc limit 1) l on true
  left join lateral (select json_agg(json_build_object('on', d.effective_on, 'value', d.value) order by d.effective_on) as trail
    from (select distinct on (r.effective_on) r.effective_on, r.value from kpi_reading r
      where r.workspace_id = k.workspace_id and r.kpi_id = k.id
      order by r.effective_on desc, r.sequence desc limit ${sql.lit(trailLength)}) d) r on true`;

/** KPIs by name: all of the workspace, of one team or of one owner; archived ones only when asked for. */
export async function list(
  tx: Tx,
  workspaceId: Id,
  { teamId, ownerId, includeArchived }: { teamId?: Id; ownerId?: Id; includeArchived: boolean },
): Promise<KpiRow[]> {
  const { rows } = await sql<KpiRow>`${rowsOf} where k.workspace_id = ${workspaceId}
    and (${teamId ?? null}::uuid is null or k.team_id = ${teamId ?? null})
    and (${ownerId ?? null}::uuid is null or k.owner_id = ${ownerId ?? null}) and (${includeArchived} or k.archived_at is null)
    order by k.name collate "und-x-icu", k.id limit 1000`.execute(tx);
  return rows;
}

/** One KPI, also an archived one. */
export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<KpiRow | undefined> {
  const { rows } =
    await sql<KpiRow>`${rowsOf} where k.workspace_id = ${workspaceId} and k.id = ${id}`.execute(tx);
  return rows[0];
}

/** As `find`, and it is not archived until this transaction ends. */
export async function findAndHold(tx: Tx, workspaceId: Id, id: Id): Promise<KpiRow | undefined> {
  const { rows } =
    await sql<KpiRow>`${rowsOf} where k.workspace_id = ${workspaceId} and k.id = ${id} for share of k`.execute(
      tx,
    );
  return rows[0];
}

function written(fields: Partial<KpiFields>) {
  return {
    name: fields.name,
    what: fields.what,
    unit: fields.unit,
    band_low: fields.bandLow,
    band_high: fields.bandHigh,
    owner_id: fields.ownerId,
    team_id: fields.teamId,
  };
}

export async function insert(tx: Tx, workspaceId: Id, id: Id, fields: KpiFields): Promise<void> {
  await tx
    .insertInto('kpi')
    .values({ ...written(fields), name: fields.name, workspace_id: workspaceId, id })
    .execute();
}

/** Changes fields and counts the version up. False when `version` is no longer the current one. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  { archived, ...fields }: Partial<KpiFields> & { archived?: boolean },
): Promise<boolean> {
  const result = await tx
    .updateTable('kpi')
    .set({
      ...written(fields),
      ...(archived === undefined ? {} : { archived_at: archived ? sql<string>`now()` : null }),
      version: version + 1,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
