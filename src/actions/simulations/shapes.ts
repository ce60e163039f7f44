// What the API says of a simulated quarter: what a learner may see of it, and how it is judged once it is over.
import { z } from 'zod';
import { Id } from '../../core/id.ts';
import type { Debrief, DebriefDecision } from '../../simulator/debrief/debrief.ts';
import { competencies } from '../../simulator/mark/competency.ts';

const kinds = [
  'claim',
  'keyResult',
  'team',
  'sponsor',
  'meeting',
  'urgent',
  'midway',
  'forecast',
  'exhibit',
] as const;

/** −4 to −1 before the quarter, 1 to 13 in it. */
export const Week = z
  .number()
  .int()
  .min(-4)
  .max(13)
  .refine((week) => week !== 0, { error: 'A week from −4 to −1 or 1 to 13 is wanted' });

export const SituationId = z
  .string()
  .max(40)
  .regex(/^-?\d+\.[a-z]\d*$/, { error: 'Name a matter by its id' });

export const Decision = z.object({
  situation: SituationId,
  option: z.string().max(40).optional(),
  probability: z.number().min(0).max(1).optional(),
  text: z.string().max(500).optional().describe('Your own wording of a key result'),
  displaces: z.number().int().min(0).max(50).optional().describe('Which objective gives up its weeks'),
});

const index = z.number().int().optional();
export const Scene = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  about: z.object({
    team: index,
    leader: index,
    candidate: index,
    objective: index,
    keyResult: index,
    exhibit: index,
    story: index,
  }),
  title: z.string(),
  speaker: z.object({ name: z.string(), role: z.string() }).nullable(),
  lines: z.array(z.object({ voice: z.enum(['stage', 'says', 'you']), text: z.string() })),
  inView: z.array(z.string()),
  ask: z.string(),
  options: z.array(z.object({ id: z.string(), text: z.string(), cost: z.number(), reply: z.string() })),
});

const Answered = z.object({
  scene: Scene,
  option: z.string().nullable(),
  probability: z.number().nullable(),
  text: z.string().nullable(),
  done: z.string().describe('What happened; not what was chosen where attention was short'),
});

const Points = z.object({ planning: z.number(), keyResults: z.number(), week: z.number() });

const View = z.object({
  week: z.number().int(),
  isOver: z.boolean(),
  points: Points,
  budget: Points,
  scenes: z.array(Scene),
  answered: z.array(Answered),
  objectives: z.array(
    z.object({
      objective: z.number(),
      title: z.string(),
      teams: z.array(z.number()),
      reported: z.number(),
      isLive: z.boolean(),
    }),
  ),
  checkIns: z.array(z.array(z.boolean())),
  reviews: z.array(z.boolean()),
});

const PastWeek = z.object({
  week: z.number().int(),
  isReviewHeld: z.boolean().nullable(),
  silent: z.array(z.number()),
  reported: z.array(z.number()),
  pointsLeft: z.number().nullable(),
  answers: z.array(Answered),
  left: z.number(),
});

const interval = { mean: z.number(), low: z.number(), high: z.number() };
const Competency = z.object({
  competency: z.enum(competencies),
  runsNeeded: z.number(),
  judged: z
    .object(interval)
    .nullable()
    .describe('Null until enough runs speak for it; then with its 95% interval'),
});

export const JudgedRuns = z.object({
  template: z.string(),
  runs: z.number().describe('Finished marked runs'),
  mark: z.object(interval),
  competencies: z.array(Competency),
});

const Run = z.object({
  id: Id,
  kind: z.enum(['marked', 'group']),
  template: z.string(),
  organisation: z.string(),
  onlyWeek: z.number().nullable(),
  minutes: z.number().nullable().describe('Null when no clock runs'),
  extraShare: z.number().describe('More time as an accommodation: 0.25 is a quarter more'),
  begunAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  isFormative: z.literal(true).describe('Marks of a simulation inform; they certify nothing'),
  expected: z.number().nullable().describe('The mark you expected before anything was shown'),
});

export const RunInList = Run.extend({
  week: z.number().int().describe('Where it stands; 14 when the quarter has been played'),
  mark: z.number().nullable(),
  isPlayable: z.boolean().describe('False when the organisation is told otherwise by now'),
});

export const RunOpen = Run.extend({
  step: z.number().int().describe('How many steps are stored; the next one is one more'),
  endsAt: z.iso.datetime().nullable().describe('When time is up, where a clock runs'),
  view: View,
  past: z.array(PastWeek),
  group: z
    .object({
      code: z.string(),
      asked: z.string().nullable(),
      voices: z.number(),
      spread: z
        .object({ options: z.record(z.string(), z.number()), probabilities: z.array(z.number()) })
        .nullable(),
    })
    .nullable(),
  debrief: z
    .custom<Debrief>((value) => value === null || typeof value === 'object')
    .nullable()
    .describe('Once it is over: what was visible, what it was worth, what was true'),
  weekDebrief: z
    .custom<DebriefDecision[]>((value) => value === null || Array.isArray(value))
    .nullable()
    .describe('Of a single week, once it is over'),
  judged: JudgedRuns.nullable().describe('All your finished marked runs of this organisation'),
});
