// Copies an objective as a new draft: into the next cycle when it is carried over, or beside the original. What was reached and scored stays behind.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { mustAllow } from '../../core/cycle.ts';
import { everyone, Id } from '../../core/id.ts';
import { KeyResultFields } from '../../core/key-result.ts';
import { ObjectiveFields } from '../../core/objective.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as cycles from '../../db/cycles.ts';
import * as initiatives from '../../db/initiatives.ts';
import * as keyResults from '../../db/key-results.ts';
import { newId } from '../../db/new-id.ts';
import * as objectives from '../../db/objectives.ts';
import type { Tx } from '../../db/open.ts';
import * as people from '../../db/people.ts';
import * as supports from '../../db/supports.ts';
import { change } from '../pipeline.ts';
import { mustSuit, mustTakeObjectives, show } from './find.ts';
import { Objective } from './shapes.ts';

export const duplicate = change({
  name: 'objectives.duplicate',
  summary: 'Copy an objective as a new draft, with the key results you choose',
  input: z.object({
    id: Id,
    cycleId: Id,
    teamId: Id.optional().describe('The same team when left out'),
    keyResultIds: z.array(Id).max(50).optional().describe('All when left out'),
    currentAsBaseline: z.boolean().default(false).describe('Start the copies from where the originals stand'),
  }),
  output: Objective,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-phase', 'wrong-state', 'incomplete'],
  run: async ({ input, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    const original = (await objectives.find(tx, workspaceId, input.id)) ?? refuse('not-found');
    // What was removed can only be put back. One that was dropped is closed, and may be tried again.
    if (original.removedAt) refuse('not-found');
    const cycle = (await cycles.findAndHold(tx, workspaceId, input.cycleId)) ?? refuse('not-found');
    const teamId = input.teamId ?? original.teamId;
    must(actor, 'objectives.create', { teamId });
    mustAllow(cycle.phase, 'draft');
    await mustTakeObjectives(tx, workspaceId, teamId);
    const own = await keyResults.ofObjectives(tx, workspaceId, [original.id]);
    const chosen = own.filter((row) => !input.keyResultIds || input.keyResultIds.includes(row.id));
    if (input.keyResultIds?.some((id) => !own.some((row) => row.id === id))) refuse('not-found');
    const here = await stillHere(tx, workspaceId, [original, ...chosen]);
    const fields = here(ObjectiveFields.parse({ ...original, teamId }));
    const copies = chosen.map((row) => here(copyOf(row, input.currentAsBaseline)));
    const involved = [fields, ...copies].flatMap((each) => [each.ownerId, ...each.contributorIds]);
    await mustSuit(tx, workspaceId, fields, involved);
    const id = newId();
    await objectives.insert(tx, workspaceId, id, cycle.id, actor.personId, fields, original.id);
    const made = (await objectives.find(tx, workspaceId, id)) ?? refuse('forbidden');
    const ids = new Map(chosen.map((row) => [row.id, newId()]));
    for (const [at, row] of chosen.entries())
      await keyResults.insert(tx, workspaceId, ids.get(row.id)!, made, copies[at]!);
    await copyWork(tx, workspaceId, original.id, made, ids);
    await copyBets(tx, workspaceId, original.id, made);
    record({
      kind: 'objective.created',
      objective: made,
      cycleId: cycle.id,
      body: { title: made.title, copiedFrom: original.id },
    });
    return show(tx, workspaceId, id, localDay(call.now, actor.zone));
  },
});

type Worked = { ownerId: Id | null; contributorIds: Id[] };

// Somebody who has left cannot own the copy; the place stays empty for the draft to fill.
async function stillHere(tx: Tx, workspaceId: Id, rows: readonly Worked[]) {
  const ids = rows.flatMap((row) => [...(row.ownerId ? [row.ownerId] : []), ...row.contributorIds]);
  const present = await people.present(tx, workspaceId, ids);
  return <T extends Worked>(row: T): T => ({
    ...row,
    ownerId: row.ownerId && present.has(row.ownerId) ? row.ownerId : null,
    contributorIds: row.contributorIds.filter((id) => present.has(id)),
  });
}

function copyOf(row: keyResults.KeyResultRow, currentAsBaseline: boolean): KeyResultFields {
  const copy = KeyResultFields.parse(row);
  if (!currentAsBaseline || row.value === null || row.kind === 'milestone') return copy;
  return { ...copy, baseline: row.value, baselineBy: null };
}

// Work that goes on: what belongs to the whole objective or to a key result that was chosen. What is done or stopped stays where it was.
async function copyWork(
  tx: Tx,
  workspaceId: Id,
  from: Id,
  made: objectives.ObjectiveRow,
  ids: ReadonlyMap<Id, Id>,
): Promise<void> {
  const rows = await initiatives.ofObjectives(tx, workspaceId, [from]);
  const present = await people.present(
    tx,
    workspaceId,
    rows.flatMap((row) => (row.ownerId ? [row.ownerId] : [])),
  );
  for (const row of rows) {
    const keyResultId = row.keyResultId && (ids.get(row.keyResultId) ?? null);
    if (row.state === 'done' || row.state === 'stopped' || (row.keyResultId && !keyResultId)) continue;
    const ownerId = row.ownerId && present.has(row.ownerId) ? row.ownerId : null;
    await initiatives.insert(tx, workspaceId, newId(), made, { ...row, keyResultId, ownerId });
  }
}

// Strategic outcomes outlast the quarter, so the bet on them is carried along; links to other objectives belong to their cycle.
async function copyBets(
  tx: Tx,
  workspaceId: Id,
  from: Id,
  objective: objectives.ObjectiveRow,
): Promise<void> {
  for (const { toKind, toId, because } of await supports.from(tx, workspaceId, [from])) {
    if (toKind === 'outcome')
      await supports.insert(tx, workspaceId, {
        id: newId(),
        objective,
        toKind,
        toId,
        toAudience: everyone,
        because,
      });
  }
}
