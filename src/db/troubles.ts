// What readings found and what became of it. One thing is open at most once; what has healed stays, so that history can be told.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Trouble } from '../diagnosis/trouble.ts';
import type { Tx } from './open.ts';

export type TroubleRow = {
  id: Id;
  what: Trouble;
  cycleId: Id;
  cycleName: string;
  openedOn: string;
  seenOn: string;
  healedOn: string | null;
  snoozedUntil: string | null;
  snoozedBecause: string;
  snoozedByName: string | null;
  playbookOn: string | null;
  /** The reading the playbook began from. */
  playbookFrom: Id | null;
  ownerId: Id | null;
  ownerName: string | null;
  retestOn: string | null;
  version: number;
};

const rowsOf = sql`select t.id, t.what, t.cycle_id as "cycleId", c.name as "cycleName", t.opened_on as "openedOn", t.seen_on as "seenOn",
    t.healed_on as "healedOn", t.snoozed_until as "snoozedUntil", t.snoozed_because as "snoozedBecause", s.name as "snoozedByName",
    t.playbook_on as "playbookOn", t.playbook_from as "playbookFrom", t.owner_id as "ownerId", o.name as "ownerName",
    t.retest_on as "retestOn", t.version
  from trouble t join cycle c on c.workspace_id = t.workspace_id and c.id = t.cycle_id
  left join person s on s.workspace_id = t.workspace_id and s.id = t.snoozed_by
  left join person o on o.workspace_id = t.workspace_id and o.id = t.owner_id`;

/** Open ones first, then the latest healed. */
export async function list(tx: Tx, workspaceId: Id): Promise<TroubleRow[]> {
  const { rows } = await sql<TroubleRow>`${rowsOf} where t.workspace_id = ${workspaceId}
    order by t.healed_on desc nulls first, t.opened_on desc, t.what limit 200`.execute(tx);
  return rows;
}

export async function find(tx: Tx, workspaceId: Id, id: Id): Promise<TroubleRow | undefined> {
  const { rows } =
    await sql<TroubleRow>`${rowsOf} where t.workspace_id = ${workspaceId} and t.id = ${id}`.execute(tx);
  return rows[0];
}

/** Opens what is seen and not open yet, and notes the day of what still is. */
export async function see(
  tx: Tx,
  workspaceId: Id,
  { ids, seen, cycleId, day }: { ids: readonly Id[]; seen: readonly Trouble[]; cycleId: Id; day: string },
): Promise<void> {
  await sql`insert into trouble (workspace_id, id, what, cycle_id, opened_on, seen_on)
    select ${workspaceId}, n.id, n.what, ${cycleId}, ${day}, ${day} from unnest(${ids}::uuid[], ${seen}::text[]) n (id, what)
    on conflict (workspace_id, what) where healed_on is null do update set seen_on = greatest(trouble.seen_on, excluded.seen_on)`.execute(
    tx,
  );
}

export async function heal(tx: Tx, workspaceId: Id, gone: readonly Trouble[], day: string): Promise<void> {
  await sql`update trouble set healed_on = ${day}, version = version + 1
    where workspace_id = ${workspaceId} and healed_on is null and what = any (${gone}::text[])`.execute(tx);
}

export type TroubleEdit = {
  snoozedUntil?: string | null;
  snoozedBecause?: string;
  snoozedBy?: Id | null;
  playbookOn?: string | null;
  playbookFrom?: Id | null;
  ownerId?: Id | null;
  retestOn?: string | null;
};

/** False when `version` is no longer the current one, or it has healed. */
export async function update(
  tx: Tx,
  workspaceId: Id,
  id: Id,
  version: number,
  edit: TroubleEdit,
): Promise<boolean> {
  const { snoozedUntil, snoozedBecause, snoozedBy, playbookOn, playbookFrom, ownerId, retestOn } = edit;
  const { numUpdatedRows } = await tx
    .updateTable('trouble')
    .set({
      ...(snoozedUntil !== undefined && { snoozed_until: snoozedUntil }),
      ...(snoozedBecause !== undefined && { snoozed_because: snoozedBecause }),
      ...(snoozedBy !== undefined && { snoozed_by: snoozedBy }),
      ...(playbookOn !== undefined && { playbook_on: playbookOn }),
      ...(playbookFrom !== undefined && { playbook_from: playbookFrom }),
      ...(ownerId !== undefined && { owner_id: ownerId }),
      ...(retestOn !== undefined && { retest_on: retestOn }),
      version: version + 1,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('healed_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
