// Key results while they are worked on: drafted with their objective, amended in the open after commit, with reasons.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { asChoice } from '../../core/decision.ts';
import { changesBetween } from '../../core/event.ts';
import { Id, Version } from '../../core/id.ts';
import { KeyResultFields, missingForCommit, movesTheGoal } from '../../core/key-result.ts';
import { takenFrom } from '../../core/kpi.ts';
import { mustFitKeyResults } from '../../core/objective.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { promiseOf } from '../../core/snapshot.ts';
import { Prose } from '../../core/text.ts';
import { TradeOff } from '../../core/trade-off.ts';
import * as keyResults from '../../db/key-results.ts';
import * as kpis from '../../db/kpis.ts';
import { newId } from '../../db/new-id.ts';
import * as objectives from '../../db/objectives.ts';
import type { Tx } from '../../db/open.ts';
import * as workspaces from '../../db/workspaces.ts';
import { keep } from '../decisions/keep.ts';
import { mustBeHere, pay } from '../decisions/pay.ts';
import { withPace } from '../objectives/assemble.ts';
import { type Found, findToChange, mustBeOpen, mustSuit } from '../objectives/find.ts';
import { KeyResult } from '../objectives/shapes.ts';
import { type ChangeWork, change } from '../pipeline.ts';
import { findKeyResult, show } from './find.ts';

const usual = ['forbidden', 'not-found', 'wrong-state', 'cycle-closed', 'wrong-phase', 'incomplete'] as const;

const empty: Omit<KeyResultFields, 'title' | 'ownerId'> = {
  kind: 'increase',
  role: 'result',
  baseline: null,
  baselineBy: null,
  target: null,
  bandLow: null,
  bandHigh: null,
  unit: '',
  source: '',
  guidance: [],
  weight: 1,
  contributorIds: [],
  kpiId: null,
};

export const create = change({
  name: 'key-results.create',
  summary:
    'Add a key result to an objective; born from a KPI it takes over its unit, direction and latest reading; after commit it has to be complete',
  input: KeyResultFields.partial()
    .required({ title: true })
    .extend({
      objectiveId: Id,
      overLimitReason: Prose.nullable()
        .default(null)
        .describe('Needed when it is one more than was agreed on a committed objective'),
      tradeOff: TradeOff.nullable().default(null).describe('What pays for it on a committed objective'),
    }),
  output: KeyResult,
  refuses: [...usual, 'limit-reached', 'trade-off-needed', 'stale-version'],
  run: async ({ input: { objectiveId, overLimitReason, tradeOff, ...given }, ...work }) => {
    const { actor, tx, call, record } = work;
    const found = await findToChange(tx, actor.workspaceId, objectiveId);
    const late = found.objective.state === 'committed';
    must(actor, late ? 'objectives.amend' : 'objectives.edit', found.thing);
    mustBeOpen(found, 'draft');
    await mustBeHere(work, tradeOff);
    const taken = given.kpiId ? await takenFromKpi(tx, actor.workspaceId, given.kpiId) : {};
    const fields: KeyResultFields = { ...empty, ownerId: found.objective.ownerId, ...taken, ...given };
    await mustSuit(tx, actor.workspaceId, found.objective, [fields.ownerId, ...fields.contributorIds]);
    if (late) await mustFitLate(tx, actor.workspaceId, found, fields, overLimitReason);
    const id = newId();
    await keyResults.insert(tx, actor.workspaceId, id, found.objective, fields, { addedAfterCommit: late });
    await objectives.touch(tx, actor.workspaceId, objectiveId);
    const about = { objective: found.objective, cycleId: found.cycle.id, thingId: id };
    record({ kind: 'key-result.created', ...about, body: { title: fields.title } });
    const made = await show(tx, actor.workspaceId, id, found, localDay(call.now, actor.zone));
    if (late) {
      record({ kind: 'key-result.committed', ...about, body: { snapshot: promiseOf(made) } });
      const paid = await pay(work, { found, keyResultId: id, ownerId: fields.ownerId }, tradeOff);
      record({ kind: 'scope.added', ...about, body: { ...paid, overLimitReason } });
    }
    return made;
  },
});

async function takenFromKpi(tx: Tx, workspaceId: Id, kpiId: Id): Promise<Partial<KeyResultFields>> {
  const kpi = (await kpis.find(tx, workspaceId, kpiId)) ?? refuse('not-found');
  if (kpi.archivedAt) refuse('wrong-state', { state: 'archived', say: `${kpi.name} is no longer watched` });
  return takenFrom(kpi);
}

// At review the numbers stand as they were worked towards; only the people may still change.
const people: readonly string[] = ['ownerId', 'contributorIds'];

export const edit = change({
  name: 'key-results.edit',
  summary:
    'Change fields of a key result; after commit a changed number needs a reason and the old one stays in the history',
  input: z.object({
    id: Id,
    version: Version,
    fields: KeyResultFields.partial(),
    reason: Prose.default('').describe('Needed when a committed number changes'),
  }),
  output: KeyResult,
  refuses: [...usual, 'stale-version'],
  run: async ({ input, ...work }) => {
    const { actor, tx, call, record } = work;
    const { before, found, thing } = await findKeyResult(tx, actor.workspaceId, input.id);
    const late = found.objective.state === 'committed';
    must(actor, late ? 'objectives.amend' : 'objectives.edit', thing);
    const today = localDay(call.now, actor.zone);
    const changes = changesBetween<KeyResultFields>(before, input.fields);
    mustBeOpen(found, Object.keys(changes).some((field) => !people.includes(field)) ? 'draft' : null);
    if (before.removedAt) refuse('wrong-state', { state: 'removed' });
    if (before.version !== input.version)
      refuse('stale-version', { yours: input.fields, current: withPace(before, found.cycle, today) });
    if (Object.keys(changes).length === 0) return withPace(before, found.cycle, today);
    const after = { ...before, ...input.fields };
    const already = [before.ownerId, ...before.contributorIds];
    await mustSuit(tx, actor.workspaceId, found.objective, [after.ownerId, ...after.contributorIds], already);
    const moved = late && movesTheGoal(changes);
    if (late) await mustStayPromised(tx, actor.workspaceId, before, after, moved && !input.reason);
    await keyResults.update(tx, actor.workspaceId, input.id, input.version, input.fields);
    await objectives.touch(tx, actor.workspaceId, found.objective.id);
    const about = { objective: found.objective, cycleId: found.cycle.id, thingId: input.id };
    if (moved) {
      const decisionId = await decideTarget(work, found, before, input.reason);
      record({
        kind: 'key-result.target-changed',
        ...about,
        body: { changes, reason: input.reason, decisionId },
      });
    } else record({ kind: 'key-result.edited', ...about, body: { changes } });
    return show(tx, actor.workspaceId, input.id, found, today);
  },
});

// A number that moves after commit is a decision; both numbers stay in the history.
async function decideTarget(
  work: Pick<ChangeWork<unknown>, 'actor' | 'tx' | 'record'>,
  { objective, cycle }: Found,
  { id: keyResultId, title }: keyResults.KeyResultRow,
  reason: string,
): Promise<Id> {
  const choice = asChoice(reason);
  const about = { kind: 'target change' as const, cycleId: cycle.id, objective, keyResultId };
  const said = { choice, context: reason === choice ? '' : reason };
  const done = { ownerId: work.actor.personId, dueOn: null, revisitOn: null, state: 'done' as const };
  return keep(work, { ...about, ...said, ...done }, [keyResultId], { title });
}

export const order = change({
  name: 'key-results.order',
  summary: 'Put the key results of an objective in order',
  input: z.object({ objectiveId: Id, ids: z.array(Id).min(1).max(100) }),
  output: z.object({ ids: z.array(Id) }),
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-state', 'wrong-phase'],
  run: async ({ input, actor, tx, record }) => {
    const found = await findToChange(tx, actor.workspaceId, input.objectiveId);
    must(actor, 'objectives.edit', found.thing);
    mustBeOpen(found, 'draft');
    const own = await keyResults.ofObjectives(tx, actor.workspaceId, [input.objectiveId]);
    const known = new Set(own.map((row) => row.id));
    if (input.ids.some((id) => !known.has(id))) refuse('not-found');
    const rest = own.map((row) => row.id).filter((id) => !input.ids.includes(id));
    const ids = [...new Set(input.ids), ...rest];
    await keyResults.setOrder(tx, actor.workspaceId, input.objectiveId, ids);
    record({
      kind: 'objective.edited',
      objective: found.objective,
      cycleId: found.cycle.id,
      body: { changes: { order: [own.map((row) => row.id), ids] } },
    });
    return { ids };
  },
});

// What joins a committed objective is held to what the others were held to at commit.
async function mustFitLate(
  tx: Tx,
  workspaceId: Id,
  { objective }: Found,
  fields: KeyResultFields,
  overLimitReason: string | null,
): Promise<void> {
  const missing = missingForCommit(fields);
  if (missing.length > 0) refuse('incomplete', { missing });
  const { limits } = (await workspaces.find(tx, workspaceId)) ?? refuse('not-found');
  const own = await keyResults.ofObjectives(tx, workspaceId, [objective.id]);
  const least = Math.min(limits.keyResultsFrom, own.length + 1);
  mustFitKeyResults({ ...limits, keyResultsFrom: least }, own.length + 1, overLimitReason);
}

// Only what this edit takes away counts: what was taken in incomplete, from a file, may be mended bit by bit.
/** Refuses a committed key result that would lack what a commit asks for. @throws {Refusal} incomplete */
export async function mustStayPromised(
  tx: Tx,
  workspaceId: Id,
  before: keyResults.KeyResultRow,
  after: keyResults.KeyResultRow,
  reasonMissing: boolean,
): Promise<void> {
  const known = new Set(missingForCommit(before).map((each) => each.field));
  const missing: { field: string; say: string }[] = missingForCommit(after).filter(
    (each) => !known.has(each.field),
  );
  if (reasonMissing) missing.push({ field: 'reason', say: 'Say why the number changes after commit' });
  if (before.role === 'result' && after.role === 'guard' && (await isLastResult(tx, workspaceId, before)))
    missing.push({ field: 'role', say: 'Keep at least one key result that is not a guard' });
  if (missing.length > 0) refuse('incomplete', { missing });
}

/** Whether taking this key result away would leave its objective with guards alone. */
export async function isLastResult(
  tx: Tx,
  workspaceId: Id,
  { id, objectiveId }: keyResults.KeyResultRow,
): Promise<boolean> {
  const own = await keyResults.ofObjectives(tx, workspaceId, [objectiveId]);
  return !own.some((row) => row.id !== id && row.role === 'result');
}
