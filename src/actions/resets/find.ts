// How often things were carried on and what stands chosen for them, as the steps of the reset ask.
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import type { Tx } from '../../db/open.ts';
import * as resets from '../../db/resets.ts';
import type { Carry, Choice } from './shapes.ts';

export function carryOf({ rootId: _, ...row }: resets.CarriedRow): Carry {
  return row;
}

export function choiceOf(row: resets.ChoiceRow | undefined): Choice | null {
  if (!row) return null;
  const { id: _, objectiveId: __, keyResultId: ___, ...choice } = row;
  return choice;
}

/** Refuses to choose a second time for one thing. The objective has to be held, so that two who choose at once do it one after the other.
 * @throws {Refusal} already-exists */
export async function mustBeOpenToChoose(
  tx: Tx,
  workspaceId: Id,
  objectiveId: Id,
  keyResultId: Id | null,
): Promise<void> {
  const chosen = await resets.standing(tx, workspaceId, [objectiveId]);
  const own = chosen.find((row) => row.keyResultId === keyResultId);
  if (!own) return;
  const done = { carry: 'carried on', drop: 'let go', watch: 'watched as a KPI' }[own.choice];
  refuse('already-exists', {
    choice: own.choice,
    say: `It is ${done} already${own.intoCycleName ? `, into ${own.intoCycleName}` : ''}`,
    intoObjectiveId: own.intoObjectiveId,
    kpiId: own.kpiId,
  });
}
