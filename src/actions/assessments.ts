// Which help fits, stated before anything is counted: ten minutes of questions, kept as stated and held against what is seen later.
import { z } from 'zod';
import { localDay } from '../core/calendar/zone.ts';
import { Id } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as assessments from '../db/assessments.ts';
import * as cycles from '../db/cycles.ts';
import * as diagnoses from '../db/diagnoses.ts';
import { newId } from '../db/new-id.ts';
import { kinds } from '../diagnosis/advice/rule.ts';
import { assess } from '../diagnosis/which-help/assess.ts';
import { compare } from '../diagnosis/which-help/compare.ts';
import { type ProblemKey, problems } from '../diagnosis/which-help/problems.ts';
import { newSecret } from '../platform/secret.ts';
import { change, ofAnyone, read } from './pipeline.ts';

const keys = problems.map(({ key }) => key) as [ProblemKey, ...ProblemKey[]];
const Answer = z.enum(['yes', 'no', 'unsure']);
const AnswersGiven = z
  .partialRecord(z.enum(keys), z.array(Answer).max(3).readonly())
  .describe('By problem, in the order of its questions; what is left out is not known');

const Result = z.object({
  yours: z.array(z.enum(keys)),
  open: z.array(z.enum(keys)).describe('Would be yours if what is not known were so'),
  start: z.array(z.object({ kind: z.enum(kinds), for: z.array(z.enum(keys)), why: z.string() })),
});

const Stated = z.object({
  id: Id,
  answers: AnswersGiven,
  result: Result,
  statedByName: z.string().nullable(),
  statedAt: z.iso.datetime(),
  observed: z
    .array(
      z.object({
        problem: z.enum(keys),
        seen: z.enum(['seen', 'possible', 'not seen', 'open', 'an intention']),
        says: z.string(),
      }),
    )
    .nullable()
    .describe('Against the last reading of the current cycle; null where there is none'),
  unstated: z.array(z.string()).describe('Seen, and not stated by anybody'),
});

export const list = read({
  name: 'assessments.list',
  summary: 'What people stated, newest first, each against what is seen now',
  input: z.object({}),
  output: z.object({ assessments: z.array(Stated) }),
  run: async ({ actor: { workspaceId, zone }, tx, call }) => {
    const cycle = await cycles.current(tx, workspaceId, localDay(call.now, zone));
    const reading = cycle && (await diagnoses.latest(tx, workspaceId, cycle.id));
    const rows = await assessments.list(tx, workspaceId);
    return {
      assessments: rows.map((row) => {
        const result = assess(row.answers);
        const stated = problems.filter(({ key }) => result.yours.includes(key));
        const held = reading ? compare(stated, reading.diagnosis) : null;
        return { ...row, result, observed: held?.stated ?? null, unstated: held?.unstated ?? [] };
      }),
    };
  },
});

export const create = change({
  name: 'assessments.create',
  summary: 'Keep a self-assessment as stated; its link opens the result to whoever is given it',
  input: z.object({ answers: AnswersGiven }),
  output: z.object({
    id: Id,
    result: Result,
    url: z.string().nullable().describe('Shown once; null in the answer to a retry'),
  }),
  refuses: ['forbidden'],
  kept: (answer) => ({ ...answer, url: null }),
  run: async ({ input, actor, tx, call, record }) => {
    must(actor, 'assessments.create');
    const id = newId();
    const secret = newSecret();
    await assessments.insert(tx, actor.workspaceId, {
      id,
      answers: input.answers,
      by: actor.personId,
      secret,
    });
    const result = assess(input.answers);
    record({ kind: 'assessment.stated', thingId: id, body: { yours: result.yours } });
    return { id, result, url: `${call.baseUrl}/which-help/${secret}` };
  },
});

export const open = ofAnyone({
  mode: 'read',
  name: 'assessments.open',
  summary: 'The result of a self-assessment, for whoever was given its link',
  input: z.object({ secret: z.string().min(20).max(100) }),
  output: z.object({
    answers: AnswersGiven,
    result: Result,
    statedAt: z.iso.datetime(),
    workspaceName: z.string(),
  }),
  refuses: ['not-found'],
  run: async ({ input, call }) => {
    const shared = (await assessments.bySecret(call.db, input.secret)) ?? refuse('not-found');
    return { ...shared, result: assess(shared.answers) };
  },
});
