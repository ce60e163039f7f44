// Taking a key result out and putting it back. After commit that is a change of scope, and it is written down as one.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { Id, Version } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as keyResults from '../../db/key-results.ts';
import * as objectives from '../../db/objectives.ts';
import { mustStayOut } from '../decisions/held-out.ts';
import { withPace } from '../objectives/assemble.ts';
import { mustBeOpen } from '../objectives/find.ts';
import { KeyResult } from '../objectives/shapes.ts';
import { type ChangeWork, change } from '../pipeline.ts';
import { isLastResult } from './edit.ts';
import { findKeyResult, show } from './find.ts';

const OneKeyResult = z.object({ id: Id, version: Version });
const usual = [
  'forbidden',
  'not-found',
  'stale-version',
  'wrong-state',
  'cycle-closed',
  'wrong-phase',
] as const;

export const remove = change({
  name: 'key-results.remove',
  summary: 'Take a key result out; it can be put back',
  input: OneKeyResult,
  output: KeyResult,
  refuses: [...usual, 'incomplete'],
  run: (work) => setRemoved(work, true),
});

export const restore = change({
  name: 'key-results.restore',
  summary: 'Put a removed key result back',
  input: OneKeyResult,
  output: KeyResult,
  refuses: [...usual, 'trade-off-needed'],
  run: (work) => setRemoved(work, false),
});

async function setRemoved(
  { input, actor, tx, call, record }: ChangeWork<z.infer<typeof OneKeyResult>>,
  removed: boolean,
) {
  const { before, found, thing } = await findKeyResult(tx, actor.workspaceId, input.id);
  const late = found.objective.state === 'committed';
  must(actor, late ? 'objectives.amend' : 'objectives.edit', thing);
  mustBeOpen(found, 'draft');
  if ((before.removedAt !== null) === removed)
    refuse('wrong-state', { state: removed ? 'removed' : 'standing' });
  if (late && removed && before.role === 'result' && (await isLastResult(tx, actor.workspaceId, before)))
    refuse('incomplete', { missing: [{ say: 'Keep at least one key result that is not a guard' }] });
  if (late && !removed) await mustStayOut(tx, actor.workspaceId, found.objective.id, before.id);
  const today = localDay(call.now, actor.zone);
  if (!(await keyResults.setRemoved(tx, actor.workspaceId, input.id, input.version, removed)))
    refuse('stale-version', { yours: { removed }, current: withPace(before, found.cycle, today) });
  await objectives.touch(tx, actor.workspaceId, found.objective.id);
  const about = { objective: found.objective, cycleId: found.cycle.id, thingId: input.id };
  const body = { title: before.title };
  record({ kind: removed ? 'key-result.removed' : 'key-result.restored', ...about, body });
  if (late && removed) record({ kind: 'scope.stopped', ...about, body });
  return show(tx, actor.workspaceId, input.id, found, today);
}
