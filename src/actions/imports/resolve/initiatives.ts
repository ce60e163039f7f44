// Work of a plan, under its objective and, where the file says so, under the key result it should move.
import { newId } from '../../../db/new-id.ts';
import { applyChanges } from './change.ts';
import { closedSentence, type Home } from './objectives.ts';
import type { Matched } from './people.ts';
import { eventRow, notYours, type Resolving } from './resolving.ts';

export async function resolveInitiatives(
  at: Resolving,
  people: Matched,
  homes: Map<string, Home>,
): Promise<void> {
  const here = new Map(at.facts.initiatives.map((row) => [row.id, row]));
  for (const [index, planned] of at.plan.initiatives.entries()) {
    await at.rest();
    const { row, title, hypothesis, state, soFar } = planned;
    const home = homes.get(planned.objectiveId);
    if (!home) continue; // its objective has an error of its own
    const keyResult = planned.keyResultId === null ? null : at.targets.get(planned.keyResultId);
    const ownerId = people.idOf(planned.ownerKey);
    const fields = { title, hypothesis, ownerId, state, soFar, keyResultId: keyResult?.id ?? null };
    const known = at.before('initiative', planned);
    const id = known?.id ?? newId();
    const shown = {
      row,
      thing: 'initiative' as const,
      title,
      under: home.title,
      cycle: home.cycle.name,
      team: home.teamName,
      owner: people.nameOf(ownerId),
      checkIns: 0,
    };
    at.keep('initiative', planned, id, fields);
    const found = known && here.get(known.id);
    if (known && !found) at.error(row, notYours);
    if (found) {
      const { changes, does } = applyChanges(at, 'initiative', row, id, found, known.seen, fields);
      if (does === 'change' && home.cycle.phase === 'closed') at.error(row, closedSentence(home.cycle));
      if (does === 'change')
        at.writes.event.push(
          eventRow(at, 'initiative.edited', {
            objective: home,
            cycleId: home.cycle.id,
            thingId: id,
            body: { title, changes },
          }),
        );
      at.rows.push({ ...shown, does, changes: Object.keys(changes) });
      continue;
    }
    if (home.cycle.phase === 'closed' && !home.cycle.isNew) at.error(row, closedSentence(home.cycle));
    at.writes.initiative.push({
      workspace_id: at.workspaceId,
      id,
      objective_id: home.id,
      audience: home.audience,
      key_result_id: fields.keyResultId,
      title,
      hypothesis,
      owner_id: ownerId,
      state,
      so_far: soFar,
      position: index + 1,
    });
    at.writes.event.push(
      eventRow(at, 'initiative.created', {
        objective: home,
        cycleId: home.cycle.id,
        thingId: id,
        body: { title },
      }),
    );
    at.rows.push({ ...shown, does: 'create', changes: [] });
  }
}
