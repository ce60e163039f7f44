// What people are assessed by: items, rubrics, blueprint, achievements.
import { z } from 'zod';
import { Id, Text } from './words.ts';

const state = z.enum(['draft', 'review', 'pilot', 'live', 'watch', 'retired', 'compromised']);
const enemies = z.array(Id).default([]);
const Options = z.array(z.strictObject({ id: Id, text: Text })).min(2);

const Rating = z.number().min(1).max(5);
const Key = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('expert-mean'),
    experts: z.number().int().min(2),
    date: z.iso.date(),
    mean: z.array(Rating),
    sd: z.array(z.number().min(0)),
  }),
  /** What its author thinks. It may be practised with; nobody is passed or failed by it. */
  z.strictObject({ method: z.literal('authored'), mean: z.array(Rating) }),
]);

const Judgement = z
  .strictObject({
    kind: z.literal('sjt'),
    id: Id,
    outcome: Id,
    scenario: Text,
    ask: Text,
    options: Options,
    key: Key,
    /** Why each option is as good as it is. */
    rationale: z.record(z.string(), Text),
    status: state,
    enemies,
  })
  .refine(
    ({ options, key }) =>
      key.mean.length === options.length && (!('sd' in key) || key.sd.length === options.length),
    {
      error: 'the key needs one number for each option',
      path: ['key'],
    },
  )
  .refine(({ options, rationale }) => options.every(({ id }) => id in rationale), {
    error: 'every option needs a reason',
    path: ['rationale'],
  });

const Choice = z
  .strictObject({
    kind: z.literal('choice'),
    id: Id,
    outcome: Id,
    prompt: Text,
    options: Options,
    right: Id,
    explain: Text,
    status: state,
    enemies,
  })
  .refine(({ options, right }) => options.some(({ id }) => id === right), {
    error: 'the right option is not among the options',
    path: ['right'],
  });

const Numeric = z.strictObject({
  kind: z.literal('numeric-from-data'),
  id: Id,
  outcome: Id,
  prompt: Text,
  data: z.record(z.string(), z.number()),
  answer: z.number(),
  /** How far off still counts. */
  tolerance: z.number().min(0),
  explain: Text,
  status: state,
  enemies,
});

const ShortText = z.strictObject({
  kind: z.literal('short-text'),
  id: Id,
  outcome: Id,
  prompt: Text,
  rubric: Id,
  status: state,
  enemies,
});

/** `items/open/*.yaml` and `items/sealed/*.yaml`, a list of items. */
export const Items = z.array(z.discriminatedUnion('kind', [Judgement, Choice, Numeric, ShortText])).min(1);

const Level = z.strictObject({
  /** What can be seen, not what is felt. */
  anchor: Text,
  exemplar: Id,
});

/** `rubrics/*.yaml` */
export const Rubric = z.strictObject({
  id: Id,
  title: Text,
  criteria: z
    .array(
      z.strictObject({
        id: Id,
        name: Text,
        must: z.number().int().min(1).max(4).optional(),
        levels: z.strictObject({ 1: Level, 2: Level, 3: Level, 4: Level }),
      }),
    )
    .min(1),
});

/** `blueprint.yaml` */
export const Blueprint = z.strictObject({
  cells: z
    .array(z.strictObject({ component: Text, kind: Text, outcome: Id, count: z.number().int().min(1) }))
    .min(1),
  mostUses: z.number().int().min(1),
});

/** `achievements/*.yaml` */
export const AchievementFile = z.strictObject({
  id: Id,
  name: Text,
  description: Text,
  type: z.enum(['CertificateOfCompletion', 'Certification']),
  criteria: Text,
  /** Months until it runs out; none for a plain record of completion. */
  validMonths: z.number().int().min(1).optional(),
  renewal: Text.optional(),
});
