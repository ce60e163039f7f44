// Decisions: recorded in a meeting or beside one, done or not, never deleted. What an objective only a team sees decides, that team alone reads.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { DecisionFields, decisionKinds, decisionStates } from '../../core/decision.ts';
import { type Changes, changesBetween, type EventKind } from '../../core/event.ts';
import { Id, Version } from '../../core/id.ts';
import { must, type Thing } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { Prose } from '../../core/text.ts';
import * as cycles from '../../db/cycles.ts';
import * as decisions from '../../db/decisions.ts';
import * as keyResults from '../../db/key-results.ts';
import * as objectives from '../../db/objectives.ts';
import * as teams from '../../db/teams.ts';
import { mustBePeople } from '../objectives/find.ts';
import { type ChangeWork, change, read } from '../pipeline.ts';
import { flag, many } from '../query.ts';
import { keep } from './keep.ts';
import { Decision } from './shapes.ts';

const usual = ['forbidden', 'not-found', 'stale-version', 'wrong-state'] as const;

export const list = read({
  name: 'decisions.list',
  summary: 'Decisions, newest first',
  input: z.object({
    cycleId: Id.optional(),
    objectiveId: Id.optional(),
    ownerId: Id.optional(),
    kinds: many(z.enum(decisionKinds)),
    states: many(z.enum(decisionStates)),
    past: flag.describe('Only open ones past their date'),
    revisitBefore: z.iso.date().optional().describe('Only those to be looked at again before this day'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
  output: z.object({ total: z.number(), decisions: z.array(Decision) }),
  run: async ({ input: { limit, offset, past, ...filter }, actor, tx, call }) => {
    const pastOn = past ? localDay(call.now, actor.zone) : undefined;
    const { rows, total } = await decisions.list(
      tx,
      actor.workspaceId,
      { ...filter, pastOn },
      { limit, offset },
    );
    return { total, decisions: rows };
  },
});

export const get = read({
  name: 'decisions.get',
  summary: 'One decision with what it cost',
  input: z.object({ id: Id }),
  output: Decision,
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) =>
    (await decisions.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found'),
});

export const record = change({
  name: 'decisions.record',
  summary: 'Record a decision with who does it and by when',
  input: DecisionFields.partial()
    .required({ choice: true })
    .extend({
      cycleId: Id.optional().describe('The current cycle when left out'),
      teamId: Id.nullable().default(null).describe('The team that decides, where it is about no objective'),
      objectiveId: Id.nullable().default(null),
      keyResultId: Id.nullable().default(null),
    }),
  output: Decision,
  refuses: ['forbidden', 'not-found', 'cycle-closed', 'wrong-state'],
  run: async ({ input, actor, tx, call, record: note }) => {
    const { workspaceId } = actor;
    const { cycleId, teamId, objectiveId, keyResultId, ...given } = input;
    const objective = objectiveId
      ? ((await objectives.find(tx, workspaceId, objectiveId)) ?? refuse('not-found'))
      : null;
    const keyResult = keyResultId
      ? ((await keyResults.find(tx, workspaceId, keyResultId)) ?? refuse('not-found'))
      : null;
    if (keyResult && keyResult.objectiveId !== objectiveId) refuse('not-found');
    if (teamId && !(await teams.find(tx, workspaceId, teamId))) refuse('not-found');
    must(actor, 'decisions.record', objective ?? { teamId });
    if (objective?.removedAt) refuse('wrong-state', { state: 'removed' });
    const asked = objective?.cycleId ?? cycleId;
    const cycle = asked
      ? ((await cycles.find(tx, workspaceId, asked)) ?? refuse('not-found'))
      : await cycles.current(tx, workspaceId, localDay(call.now, actor.zone));
    if (cycle?.phase === 'closed') refuse('cycle-closed');
    const fields: DecisionFields = { ...empty, ownerId: actor.personId, ...given };
    if (fields.ownerId) await mustBePeople(tx, workspaceId, [fields.ownerId]);
    const decided = {
      ...fields,
      kind: 'decision' as const,
      cycleId: cycle?.id ?? null,
      objective,
      keyResultId,
    };
    const home = teamId && !objective ? { teamId } : {};
    const linked = [keyResultId ?? objectiveId].filter((each) => each !== null);
    const id = await keep({ actor, tx, record: note }, { ...decided, ...home }, linked);
    return (await decisions.find(tx, workspaceId, id)) ?? refuse('not-found');
  },
});

const empty: Omit<DecisionFields, 'choice' | 'ownerId'> = {
  context: '',
  options: [],
  dueOn: null,
  revisitOn: null,
};

export const edit = change({
  name: 'decisions.edit',
  summary: 'Change a decision; what it said before stays in the history',
  input: z.object({ id: Id, version: Version, fields: DecisionFields.partial() }),
  output: Decision,
  refuses: usual,
  run: (work) =>
    step(work, 'decision.edited', 'open', async (before) => {
      const { fields } = work.input;
      // A signature stands under the words it was given for.
      if (before.kind === 'exception' && before.signedBy)
        refuse('wrong-state', { state: 'signed', say: 'What was signed stays as it was signed' });
      const { ownerId } = fields;
      if (ownerId && ownerId !== before.ownerId)
        await mustBePeople(work.tx, work.actor.workspaceId, [ownerId]);
      return { change: fields, changes: changesBetween<DecisionFields>(before, fields) };
    }),
});

export const finish = change({
  name: 'decisions.finish',
  summary: 'Say that a decision is done, and what came of it',
  input: z.object({ id: Id, version: Version, note: Prose.default('') }),
  output: Decision,
  refuses: usual,
  run: (work) =>
    step(work, 'decision.done', 'open', async () => ({
      change: { state: 'done', doneNote: work.input.note },
      changes: {},
    })),
});

export const reopen = change({
  name: 'decisions.reopen',
  summary: 'Take back that a decision was done or withdrawn',
  input: z.object({ id: Id, version: Version }),
  output: Decision,
  refuses: usual,
  run: (work) =>
    step(work, 'decision.reopened', 'closed', async ({ kind, state }) => {
      // Used up or refused, it would pay a second time.
      if (kind === 'exception')
        refuse('wrong-state', { state, say: 'An exception that is over stays over: ask for another one' });
      return { change: { state: 'open', doneNote: '' }, changes: {} };
    }),
});

export const withdraw = change({
  name: 'decisions.withdraw',
  summary: 'Withdraw a decision with a reason; it stays on the record',
  input: z.object({
    id: Id,
    version: Version,
    reason: Prose.refine((text) => text !== '', { error: 'Say why' }),
  }),
  output: Decision,
  refuses: usual,
  run: (work) =>
    step(work, 'decision.withdrawn', 'open', async ({ kind }) => {
      // What paid for an addition cannot be taken back while the addition stays.
      if (kind === 'addition') refuse('wrong-state', { state: 'paid', say: 'Take the addition out instead' });
      return { change: { state: 'withdrawn', doneNote: work.input.reason }, changes: {} };
    }),
});

type Step = ChangeWork<{ id: Id; version: number }>;

// The frame of every step: find, right, state, the step's own work, one row, one event, the decision as it now stands.
async function step(
  { input, actor, tx, record: note }: Step,
  kind: EventKind,
  from: 'open' | 'closed',
  decide: (before: decisions.DecisionRow) => Promise<{ change: decisions.DecisionChange; changes: Changes }>,
): Promise<Decision> {
  const { workspaceId } = actor;
  const before = (await decisions.find(tx, workspaceId, input.id)) ?? refuse('not-found');
  must(actor, 'decisions.edit', thingOf(before));
  if ((before.state === 'open') !== (from === 'open')) refuse('wrong-state', { state: before.state });
  const { change: changed, changes } = await decide(before);
  if (!(await decisions.update(tx, workspaceId, input.id, input.version, changed)))
    refuse('stale-version', { yours: changed, current: before });
  const objective = before.objectiveId ? await objectives.find(tx, workspaceId, before.objectiveId) : null;
  note({
    kind,
    objective: objective ?? null,
    cycleId: before.cycleId,
    thingId: input.id,
    body: {
      kind: before.kind,
      choice: before.choice,
      ...(Object.keys(changes).length > 0 ? { changes } : {}),
    },
  });
  return (await decisions.find(tx, workspaceId, input.id)) ?? refuse('not-found');
}

function thingOf({ ownerId, decidedBy, teamId }: decisions.DecisionRow): Thing {
  return { ownerId, authorId: decidedBy, teamId };
}
