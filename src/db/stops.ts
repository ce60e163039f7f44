// Lines of stop lists that were looked at again: kept, or taken up again.
import { sql } from 'kysely';
import type { Id } from '../core/id.ts';
import type { Tx } from './open.ts';

export type StopTurnRow = {
  id: Id;
  outcomeId: Id;
  stop: string;
  turn: 'kept' | 'lifted';
  why: string;
  turnedByName: string | null;
  turnedAt: string;
};

/** Newest first; of all outcomes unless one is named. */
export async function list(tx: Tx, workspaceId: Id, outcomeId?: Id): Promise<StopTurnRow[]> {
  const { rows } =
    await sql<StopTurnRow>`select s.id, s.outcome_id as "outcomeId", s.stop, s.turn, s.why, p.name as "turnedByName",
      s.turned_at as "turnedAt"
    from stop_turn s left join person p on p.workspace_id = s.workspace_id and p.id = s.turned_by
    where s.workspace_id = ${workspaceId} and (${outcomeId ?? null}::uuid is null or s.outcome_id = ${outcomeId ?? null}::uuid)
    order by s.turned_at desc, s.id limit 1000`.execute(tx);
  return rows;
}

export async function insert(
  tx: Tx,
  workspaceId: Id,
  {
    id,
    outcomeId,
    stop,
    turn,
    why,
    turnedBy,
  }: Omit<StopTurnRow, 'turnedByName' | 'turnedAt'> & { turnedBy: Id },
): Promise<void> {
  await tx
    .insertInto('stop_turn')
    .values({ workspace_id: workspaceId, id, outcome_id: outcomeId, stop, turn, why, turned_by: turnedBy })
    .execute();
}
