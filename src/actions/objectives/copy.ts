// A copy of an objective as a draft: its words, the key results chosen, the work that goes on and the bets on outcomes. What was reached and scored stays behind.
import { everyone, type Id } from '../../core/id.ts';
import { KeyResultFields } from '../../core/key-result.ts';
import { ObjectiveFields } from '../../core/objective.ts';
import { refuse } from '../../core/refusal.ts';
import * as bets from '../../db/bets.ts';
import * as initiatives from '../../db/initiatives.ts';
import * as keyResults from '../../db/key-results.ts';
import { newId } from '../../db/new-id.ts';
import * as objectives from '../../db/objectives.ts';
import type { Tx } from '../../db/open.ts';
import * as people from '../../db/people.ts';
import * as supports from '../../db/supports.ts';
import type { ChangeWork } from '../pipeline.ts';
import { mustSuit } from './find.ts';

type Copying = Pick<ChangeWork<unknown>, 'actor' | 'tx' | 'record'>;
type Wanted = {
  teamId: Id;
  cycleId: Id;
  /** All when left out. */
  keyResultIds?: readonly Id[] | undefined;
  currentAsBaseline: boolean;
  /** Beside the words of the copy, for whoever reads its history. */
  told?: Record<string, unknown>;
};

/** Makes the copy and tells of it. @throws {Refusal} not-found for a key result that is not its own, incomplete */
export async function copyObjective(
  { actor, tx, record }: Copying,
  original: objectives.ObjectiveRow,
  { teamId, cycleId, keyResultIds, currentAsBaseline, told = {} }: Wanted,
): Promise<objectives.ObjectiveRow> {
  const { workspaceId } = actor;
  const own = await keyResults.ofObjectives(tx, workspaceId, [original.id]);
  const chosen = own.filter((row) => !keyResultIds || keyResultIds.includes(row.id));
  if (keyResultIds?.some((id) => !own.some((row) => row.id === id))) refuse('not-found');
  const here = await stillHere(tx, workspaceId, [original, ...chosen]);
  const fields = here(ObjectiveFields.parse({ ...original, teamId }));
  const copies = chosen.map((row) => here(copyOf(row, currentAsBaseline)));
  const involved = [fields, ...copies].flatMap((each) => [each.ownerId, ...each.contributorIds]);
  await mustSuit(tx, workspaceId, fields, involved);
  const id = newId();
  await objectives.insert(tx, workspaceId, id, cycleId, actor.personId, fields, original.id);
  const made = (await objectives.find(tx, workspaceId, id)) ?? refuse('forbidden');
  const ids = new Map(chosen.map((row) => [row.id, newId()]));
  for (const [at, row] of chosen.entries())
    await keyResults.insert(tx, workspaceId, ids.get(row.id)!, made, copies[at]!, { carriedFrom: row.id });
  await copyWork(tx, workspaceId, original.id, made, ids);
  await copyBets(tx, workspaceId, original.id, made);
  const body = { title: made.title, copiedFrom: original.id, ...told };
  record({ kind: 'objective.created', objective: made, cycleId, body });
  return made;
}

type Worked = { ownerId: Id | null; contributorIds: Id[] };

/** Somebody who has left cannot own the copy; the place stays empty for the draft to fill. */
export async function stillHere(tx: Tx, workspaceId: Id, rows: readonly Worked[]) {
  const ids = rows.flatMap((row) => [...(row.ownerId ? [row.ownerId] : []), ...row.contributorIds]);
  const present = await people.present(tx, workspaceId, ids);
  return <T extends Worked>(row: T): T => ({
    ...row,
    ownerId: row.ownerId && present.has(row.ownerId) ? row.ownerId : null,
    contributorIds: row.contributorIds.filter((id) => present.has(id)),
  });
}

/** The fields of a key result for its copy, from where it stood or from where it stands. */
export function copyOf(row: keyResults.KeyResultRow, currentAsBaseline: boolean): KeyResultFields {
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

// Strategic outcomes outlast the quarter, so the bet on them goes along, as it was changed if it was; links to other objectives belong to their cycle.
async function copyBets(
  tx: Tx,
  workspaceId: Id,
  from: Id,
  objective: objectives.ObjectiveRow,
): Promise<void> {
  const judged = await bets.list(tx, workspaceId, { objectiveId: from });
  const changed = new Map(
    judged.map(({ supportId, judgements: [latest] }) => [
      supportId,
      latest?.thenWhat === 'changed' ? latest.becomes : '',
    ]),
  );
  for (const { id, toKind, toId, because } of await supports.from(tx, workspaceId, [from]))
    if (toKind === 'outcome')
      await supports.insert(tx, workspaceId, {
        id: newId(),
        objective,
        toKind,
        toId,
        toAudience: everyone,
        because: changed.get(id) || because,
      });
}
