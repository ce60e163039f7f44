// How the actions on key results find one: with its objective and cycle held, and as a thing rights can be asked about.
import type { Id } from '../../core/id.ts';
import type { Thing } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as keyResults from '../../db/key-results.ts';
import type { Tx } from '../../db/open.ts';
import { withPace } from '../objectives/assemble.ts';
import { type Found, findToChange } from '../objectives/find.ts';

export type FoundKeyResult = { before: keyResults.KeyResultRow; found: Found; thing: Thing };

/** The key result to change, read after its objective is held, so that nobody changes it in between.
 * Whoever owns a key result counts as a contributor to its objective.
 * @throws {Refusal} not-found */
export async function findKeyResult(tx: Tx, workspaceId: Id, id: Id): Promise<FoundKeyResult> {
  const { objectiveId } = (await keyResults.find(tx, workspaceId, id)) ?? refuse('not-found');
  const found = await findToChange(tx, workspaceId, objectiveId);
  const before = (await keyResults.find(tx, workspaceId, id)) ?? refuse('not-found');
  const owners = before.ownerId ? [before.ownerId] : [];
  const contributorIds = [...(found.thing.contributorIds ?? []), ...owners];
  return { before, found, thing: { ...found.thing, contributorIds } };
}

/** The key result as the API shows it. @throws {Refusal} not-found */
export async function show(tx: Tx, workspaceId: Id, id: Id, { cycle }: Found, today: string) {
  return withPace((await keyResults.find(tx, workspaceId, id)) ?? refuse('not-found'), cycle, today);
}
