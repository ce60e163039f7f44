// The middle of the quarter, objective by objective: it goes on, goes on with other numbers, or stops. One step each, and one decision on the record.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { DecisionFields } from '../../core/decision.ts';
import { changesBetween } from '../../core/event.ts';
import { Id, Version } from '../../core/id.ts';
import type { KeyResultFields } from '../../core/key-result.ts';
import { type Becoming, mustChangeSomething, Rescope } from '../../core/midway.ts';
import { after } from '../../core/objective.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { Prose } from '../../core/text.ts';
import * as keyResults from '../../db/key-results.ts';
import * as objectives from '../../db/objectives.ts';
import { keep } from '../decisions/keep.ts';
import { mustStayPromised } from '../key-results/edit.ts';
import { type ChangeWork, change } from '../pipeline.ts';
import { type Found, findToChange, mustBeOpen, mustBePeople, show } from './find.ts';
import { Objective } from './shapes.ts';

type Judging = Pick<ChangeWork<unknown>, 'actor' | 'tx' | 'call' | 'record'>;
type Judged = Omit<DecisionFields, 'context' | 'options'> & {
  becomes: Becoming;
  changes: readonly Rescope[];
  /** Null where nobody looked at the objective beforehand: the meeting decides on what stands now. */
  version: number | null;
  context?: string;
  options?: string[];
  at?: { meetingId: Id; agendaItemId: Id };
};

/** Decides what becomes of an objective, and does it in the same step. Returns the id of the decision.
 * @throws {Refusal} not-found, forbidden, wrong-state, wrong-phase, stale-version, incomplete */
export async function judgeMidway(work: Judging, objectiveId: Id, judged: Judged): Promise<Id> {
  const { actor, tx, call } = work;
  const { becomes, changes, version, at, ...words } = judged;
  const found = await findToChange(tx, actor.workspaceId, objectiveId);
  const { objective, cycle, thing } = found;
  const own = await keyResults.ofObjectives(tx, actor.workspaceId, [objectiveId]);
  const rows = changes.map((each) => ({
    each,
    before: own.find(({ id }) => id === each.keyResultId) ?? refuse('not-found'),
  }));
  must(actor, rightTo[becomes], thing);
  mustBeOpen(found, becomes === 'stop' ? 'close early' : 'draft');
  if (objective.state !== 'committed') refuse('wrong-state', { state: objective.state });
  mustChangeSomething(becomes, changes);
  const stale = async () =>
    refuse('stale-version', {
      yours: { becomes },
      current: await show(tx, actor.workspaceId, objectiveId, localDay(call.now, actor.zone)),
    });
  if (version !== null && version !== objective.version) await stale();
  const goes = rows.filter(({ each }) => each.goes).map(({ before }) => before.id);
  if (goes.length > 0 && !own.some(({ id, role }) => role === 'result' && !goes.includes(id)))
    refuse('incomplete', { missing: [{ say: 'Keep at least one key result that is not a guard' }] });
  const linked = changes.length > 0 ? changes.map(({ keyResultId }) => keyResultId) : [objectiveId];
  const about = { kind: 'decision' as const, becomes, cycleId: cycle.id, objective };
  // Done as it is decided, unless somebody still has to do something by a day.
  const state = words.dueOn === null ? ('done' as const) : ('open' as const);
  const decisionId = await keep(work, { ...about, ...words, ...at, state }, linked, { becomes });
  for (const { each, before } of rows) await rescope(work, found, before, each, words.choice, decisionId);
  // What goes on is decided once too: of two who decide at the same time the second sees what the first said.
  const isDone =
    becomes === 'stop'
      ? await stop(work, found, words.choice, decisionId)
      : await objectives.update(tx, actor.workspaceId, objectiveId, objective.version, {});
  if (!isDone) await stale();
  return decisionId;
}

const rightTo = {
  continue: 'decisions.record',
  rescope: 'objectives.amend',
  stop: 'objectives.close',
} as const;

async function rescope(
  { actor, tx, record }: Judging,
  { objective, cycle }: Found,
  before: keyResults.KeyResultRow,
  { keyResultId, version, goes, ...numbers }: Rescope,
  reason: string,
  decisionId: Id,
): Promise<void> {
  const { workspaceId } = actor;
  const about = { objective, cycleId: cycle.id, thingId: keyResultId };
  const stale = () => refuse('stale-version', { yours: { ...numbers, goes }, current: before });
  if (goes) {
    if (!(await keyResults.setRemoved(tx, workspaceId, keyResultId, version, true))) stale();
    const body = { title: before.title, decisionId };
    record({ kind: 'key-result.removed', ...about, body }, { kind: 'scope.stopped', ...about, body });
    return;
  }
  if (before.version !== version) stale();
  const changes = changesBetween<KeyResultFields>(before, numbers);
  if (Object.keys(changes).length === 0)
    refuse('incomplete', {
      missing: [{ keyResultId, say: `“${before.title}” keeps its numbers: change one, or leave it out` }],
    });
  await mustStayPromised(tx, workspaceId, before, { ...before, ...numbers }, false);
  if (!(await keyResults.update(tx, workspaceId, keyResultId, version, numbers))) stale();
  record({ kind: 'key-result.target-changed', ...about, body: { changes, reason, decisionId } });
}

async function stop(
  { actor, tx, record }: Judging,
  { objective, cycle }: Found,
  why: string,
  decisionId: Id,
): Promise<boolean> {
  const change = { state: after(objective.state, 'close'), verdict: 'dropped' as const, lesson: why };
  if (!(await objectives.update(tx, actor.workspaceId, objective.id, objective.version, change)))
    return false;
  const about = { objective, cycleId: cycle.id };
  record(
    { kind: 'scope.stopped', ...about, body: { why, decisionId } },
    { kind: 'objective.closed', ...about, body: { verdict: 'dropped', lesson: why, decisionId } },
  );
  return true;
}

const OneObjective = z.object({
  id: Id,
  version: Version,
  choice: DecisionFields.shape.choice,
  context: Prose.default(''),
  ownerId: Id.nullable().default(null).describe('You when left out'),
  dueOn: z.iso.date().nullable().default(null),
  revisitOn: z.iso.date().nullable().default(null),
});
const usual = [
  'forbidden',
  'not-found',
  'stale-version',
  'wrong-state',
  'cycle-closed',
  'wrong-phase',
] as const;

export const goOn = change({
  name: 'objectives.continue',
  summary: 'Decide in the middle of the quarter that an objective goes on as it is',
  input: OneObjective,
  output: Objective,
  refuses: usual,
  run: ({ input, ...work }) => judge(work, input, 'continue', []),
});

export const rescopeIt = change({
  name: 'objectives.rescope',
  summary:
    'Decide in the middle of the quarter that an objective goes on with other numbers; the old ones stay in view',
  input: OneObjective.extend({ changes: z.array(Rescope).min(1).max(50) }),
  output: Objective,
  refuses: [...usual, 'incomplete'],
  run: ({ input, ...work }) => judge(work, input, 'rescope', input.changes),
});

export const stopIt = change({
  name: 'objectives.stop',
  summary: 'Decide in the middle of the quarter that an objective stops; it closes as dropped',
  input: OneObjective,
  output: Objective,
  refuses: usual,
  run: ({ input, ...work }) => judge(work, input, 'stop', []),
});

async function judge(
  work: Judging,
  { id, version, choice, context, dueOn, revisitOn, ...given }: z.infer<typeof OneObjective>,
  becomes: Becoming,
  changes: readonly Rescope[],
): Promise<Objective> {
  const { actor, tx, call } = work;
  const ownerId = given.ownerId ?? actor.personId;
  await mustBePeople(tx, actor.workspaceId, [ownerId]);
  const words = { choice, context, ownerId, dueOn, revisitOn };
  await judgeMidway(work, id, { ...words, becomes, changes, version });
  return show(tx, actor.workspaceId, id, localDay(call.now, actor.zone));
}
