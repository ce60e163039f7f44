// What a workspace has made of the items of a programme: where each stands, how often it was given, and the keys of its panels.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type StandingRow = { item: string; state: ItemState; because: string; at: string };
type ItemState = 'draft' | 'review' | 'pilot' | 'live' | 'watch' | 'retired' | 'compromised';
export type KeyRow = { item: string; experts: number; options: { id: string; mean: number; sd: number }[] };

export async function standings(tx: Tx, workspaceId: Id, programme: string): Promise<StandingRow[]> {
  const { rows } = await sql<StandingRow>`select item, state, because, set_at as at from item_standing
    where workspace_id = ${workspaceId} and programme = ${programme} order by item`.execute(tx);
  return rows;
}

export async function uses(tx: Tx, programme: string): Promise<{ item: string; uses: number }[]> {
  const { rows } = await sql<{
    item: string;
    uses: number;
  }>`select item, uses from item_uses(${programme})`.execute(tx);
  return rows;
}

/** Empty for anybody but those who keep the programme. */
export async function keys(tx: Tx, workspaceId: Id, programme: string): Promise<KeyRow[]> {
  const { rows } = await sql<KeyRow>`select item, experts, options from item_key
    where workspace_id = ${workspaceId} and programme = ${programme} order by item`.execute(tx);
  return rows;
}

type Moved = { programme: string; items: readonly string[]; state: ItemState; because: string; by: Id };

export async function move(tx: Tx, workspaceId: Id, { programme, items, state, because, by }: Moved) {
  await sql`insert into item_standing (workspace_id, programme, item, state, because, set_by)
    select ${workspaceId}, ${programme}, each, ${state}, ${because}, ${by} from unnest(${items}::text[]) each
    on conflict (workspace_id, programme, item)
    do update set state = excluded.state, because = excluded.because, set_by = excluded.set_by, set_at = now()`.execute(
    tx,
  );
}

export async function keepKeys(
  tx: Tx,
  workspaceId: Id,
  { programme, keys: all, by }: { programme: string; keys: readonly KeyRow[]; by: Id },
): Promise<void> {
  await sql`insert into item_key (workspace_id, programme, item, experts, options, loaded_by)
    select ${workspaceId}, ${programme}, k.item, k.experts, k.options, ${by}
    from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) k(item text, experts int, options jsonb)
    on conflict (workspace_id, programme, item)
    do update set experts = excluded.experts, options = excluded.options, loaded_by = excluded.loaded_by, loaded_at = now()`.execute(
    tx,
  );
}
