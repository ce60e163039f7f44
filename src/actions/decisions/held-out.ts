// What was given up stays given up while the thing it paid for runs: else one price would be paid and taken back.
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as additions from '../../db/additions.ts';
import type { Tx } from '../../db/open.ts';

/** Refuses to put back what pays for something that runs, or what was paid for with something that runs again.
 * @throws {Refusal} trade-off-needed */
export async function mustStayOut(
  tx: Tx,
  workspaceId: Id,
  objectiveId: Id,
  keyResultId: Id | null,
): Promise<void> {
  const held = await additions.heldOut(tx, workspaceId, objectiveId, keyResultId);
  if (!held) return;
  const name = held.for ? `“${held.for}”` : 'something only its team sees';
  refuse('trade-off-needed', {
    say:
      held.why === 'given up'
        ? `It was given up for ${name}, which still runs: take that out first, or add this anew with a price of its own`
        : `What was given up for it, ${name}, runs again: add this anew with a price of its own`,
  });
}
