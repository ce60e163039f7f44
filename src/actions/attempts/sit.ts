// Sitting an assessment: the server's clock counts, every answer is kept as it is given, and a lost connection loses nothing.
import { z } from 'zod';
import { canonical } from '../../academy/canonical.ts';
import type { Decision } from '../../academy/decision/decide.ts';
import { Answer, isWhole, misfit } from '../../academy/paper/answer.ts';
import type { Paper } from '../../academy/paper/paper.ts';
import { Sheet, sheetOf } from '../../academy/paper/sheet.ts';
import { appealEnd, attemptState, endOfSitting, retakeFrom } from '../../core/attempt.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as appeals from '../../db/appeals.ts';
import * as decisions from '../../db/attempt-decisions.ts';
import * as attempts from '../../db/attempts.ts';
import { newId } from '../../db/new-id.ts';
import type { Tx } from '../../db/open.ts';
import * as scripts from '../../db/scripts.ts';
import { sha256 } from '../../platform/content/programme-files.ts';
import { change, read } from '../pipeline.ts';
import { editionBy, newestEditions } from './editions.ts';
import { own, ownToChange } from './find.ts';
import { Feedback, Head, headOf, outcomes, Standing } from './shapes.ts';

const Sitting = Head.extend({
  endsAt: z.string().nullable().describe('By the server’s clock; null where there is none'),
  sheets: z.array(Sheet),
  answers: z.record(z.string(), Answer),
});

export const mine = read({
  name: 'attempts.mine',
  summary: 'Your sittings, and the levels you can book one for',
  input: z.object({}),
  output: z.object({
    attempts: z.array(Head),
    levels: z.array(
      z.object({
        programme: z.string(),
        programmeTitle: z.string(),
        level: z.string(),
        title: z.string(),
        components: z.array(z.string()),
      }),
    ),
  }),
  run: async ({ actor, tx, call }) => {
    const rows = await attempts.list(tx, actor.workspaceId, actor.personId);
    return {
      attempts: await Promise.all(rows.map((row) => headOf(tx, actor.workspaceId, row, call.now))),
      levels: (await newestEditions(tx, actor.workspaceId)).flatMap(({ paper }) =>
        paper.levels.map(({ id, title, components }) => ({
          ...{ programme: paper.programme, programmeTitle: paper.title, level: id, title },
          components: paper.rule.components
            .filter((each) => components.includes(each.id))
            .map(({ name }) => name),
        })),
      ),
    };
  },
});

export const sit = read({
  name: 'attempts.sit',
  summary: 'Your sitting with its questions, once it has begun, and what you have answered so far',
  input: z.object({ id: Id }),
  output: Sitting,
  refuses: ['not-found', 'wrong-state'],
  run: async ({ input, actor, tx, call }) => {
    const row = await own(tx, actor, input.id);
    const isRunning = row.startedAt !== null && row.submittedAt === null && row.voidedAt === null;
    return {
      ...(await headOf(tx, actor.workspaceId, row, call.now)),
      endsAt: (await endOf(tx, actor.workspaceId, row))?.toISOString() ?? null,
      sheets: isRunning ? (await itemsOf(tx, actor.workspaceId, row)).map(sheetOf) : [],
      answers: isRunning ? Object.fromEntries(await answersOf(tx, actor.workspaceId, row.id)) : {},
    };
  },
});

async function itemsOf(tx: Tx, workspaceId: Id, row: attempts.AttemptRow) {
  const { paper } = await editionBy(tx, workspaceId, row.digest);
  return row.items.map(({ item }) => itemIn(paper, item));
}

const itemIn = (paper: Paper, id: string) => paper.items.get(id) ?? refuse('not-found');

export async function answersOf(tx: Tx, workspaceId: Id, id: Id): Promise<Map<string, Answer>> {
  const rows = await attempts.answers(tx, workspaceId, id);
  return new Map(rows.map(({ item, value }) => [item, value as Answer]));
}

async function endOf(tx: Tx, workspaceId: Id, row: attempts.AttemptRow): Promise<Date | null> {
  if (!row.startedAt) return null;
  const granted = await attempts.accommodation(tx, workspaceId, row.id);
  return endOfSitting(row.startedAt, row.minutes, granted ?? null);
}

export const start = change({
  name: 'attempts.start',
  summary: 'Begin your sitting; from here on nothing about it can be granted or changed',
  input: z.object({ id: Id }),
  output: Head,
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input, actor, tx, call, record }) => {
    const row = await ownToChange(tx, actor, input.id);
    if (row.voidedAt || row.submittedAt) refuse('wrong-state', { state: attemptState(row, call.now) });
    if (row.startedAt) return headOf(tx, actor.workspaceId, row, call.now);
    await attempts.start(tx, actor.workspaceId, row.id, call.now);
    record({ kind: 'attempt.begun', thingId: row.id });
    return headOf(tx, actor.workspaceId, { ...row, startedAt: call.now.toISOString() }, call.now);
  },
});

export const save = change({
  name: 'attempts.save',
  summary: 'Keep an answer as it stands; half an answer is kept too',
  input: z.object({ id: Id, item: z.string().max(80), answer: Answer }),
  output: z.object({ savedAt: z.string() }),
  refuses: ['forbidden', 'not-found', 'wrong-state', 'bad-input'],
  run: async ({ input: { id, item, answer }, actor, tx, call }) => {
    const row = await ownToChange(tx, actor, id);
    await mustRun(tx, actor.workspaceId, row, call.now);
    const asked =
      (await itemsOf(tx, actor.workspaceId, row)).find((each) => each.id === item) ?? refuse('not-found');
    const problem = misfit(asked, answer);
    if (problem) refuse('bad-input', { say: problem });
    await attempts.saveAnswer(tx, actor.workspaceId, id, { item, value: answer, at: call.now });
    return { savedAt: call.now.toISOString() };
  },
});

async function mustRun(tx: Tx, workspaceId: Id, row: attempts.AttemptRow, now: Date): Promise<void> {
  const state = attemptState(row, now);
  if (state !== 'running') refuse('wrong-state', { state });
  const end = await endOf(tx, workspaceId, row);
  if (end && end <= now)
    refuse('wrong-state', {
      state: 'time is up',
      say: 'Time is up. What you had answered is kept: hand it in.',
    });
}

export const submit = change({
  name: 'attempts.submit',
  summary: 'Hand your sitting in. It cannot be taken back',
  input: z.object({
    id: Id,
    leavesOpen: z.boolean().default(false).describe('Hand in with questions left open'),
  }),
  output: Head,
  refuses: ['forbidden', 'not-found', 'wrong-state', 'incomplete'],
  run: async ({ input, actor, tx, call, record }) => {
    const { workspaceId } = actor;
    const row = await ownToChange(tx, actor, input.id);
    const state = attemptState(row, call.now);
    if (state !== 'running') refuse('wrong-state', { state });
    const answers = await answersOf(tx, workspaceId, row.id);
    const items = await itemsOf(tx, workspaceId, row);
    const open = items.filter((item) => !isWhole(item, answers.get(item.id))).map(({ id }) => id);
    if (open.length > 0 && !input.leavesOpen) refuse('incomplete', { open });
    await handIn(tx, workspaceId, row, answers);
    await attempts.submit(tx, workspaceId, row.id, call.now);
    record({ kind: 'attempt.handed-in', thingId: row.id });
    return headOf(tx, actor.workspaceId, { ...row, submittedAt: call.now.toISOString() }, call.now);
  },
});

// A piece left empty is marked as it is: what is missing would hold the decision for ever.
async function handIn(
  tx: Tx,
  workspaceId: Id,
  row: attempts.AttemptRow,
  answers: ReadonlyMap<string, Answer>,
): Promise<void> {
  const { paper } = await editionBy(tx, workspaceId, row.digest);
  for (const { component, item } of row.items) {
    const asked = itemIn(paper, item);
    if (asked.kind !== 'short-text') continue;
    const answer = answers.get(item);
    await scripts.insert(tx, workspaceId, {
      ...{ id: newId(), attemptId: row.id, component, item },
      programme: row.programme,
      digest: row.digest,
      rubricHash: sha256(canonical(paper.rubrics.get(asked.rubric))),
      words: answer?.kind === 'short-text' ? answer.words : '',
    });
  }
}

const Result = Head.extend({
  components: z.array(Standing),
  caveats: z.array(z.string()),
  feedback: z.array(Feedback),
  releasedAt: z.string(),
  appealUntil: z.string(),
  retakeFrom: z.string().nullable(),
  appeals: z.array(
    z.object({
      id: Id,
      words: z.string(),
      state: z.string(),
      lodgedAt: z.string(),
      reasons: z.string().nullable(),
    }),
  ),
  outcome: z.enum(outcomes),
});

export const result = read({
  name: 'attempts.result',
  summary:
    'What came of your sitting: scores with their error, levels with the markers’ words, and what you can do next',
  input: z.object({ id: Id }),
  output: Result,
  refuses: ['not-found', 'wrong-state'],
  run: async ({ input, actor, tx, call }) => {
    const row = await own(tx, actor, input.id);
    const [newest] = (await decisions.list(tx, actor.workspaceId, row.id)).filter((each) => each.releasedAt);
    if (!newest?.releasedAt) refuse('wrong-state', { state: attemptState(row, call.now) });
    const { components, caveats } = newest.decision as Decision;
    return {
      ...(await headOf(tx, actor.workspaceId, row, call.now)),
      ...{ components, caveats, outcome: newest.outcome, releasedAt: newest.releasedAt },
      feedback: newest.feedback as z.infer<typeof Feedback>[],
      appealUntil: appealEnd(newest.releasedAt).toISOString(),
      retakeFrom: newest.outcome === 'fail' ? retakeFrom(newest.releasedAt).toISOString() : null,
      appeals: await appeals.ofAttempt(tx, actor.workspaceId, row.id),
    };
  },
});
