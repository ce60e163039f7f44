// A simulated organisation as its author writes it. The engine reads `setting` alone; everything else dresses it in words.
import { z } from 'zod';
import { eventKinds } from './event-kinds.ts';

const share = z.number().min(0).max(1);
const range = (value: z.ZodNumber) =>
  z.tuple([value, value]).refine(([least, most]) => least <= most, 'the lower figure comes first');
const text = z.string().trim().min(2).max(400);

/** Shares from 0 to 1; the seed moves attention and belief by up to a tenth. */
const settingSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  attention: share.describe("the sponsor's at the start"),
  belief: share.describe('of the teams, that OKRs decide things here'),
  craft: range(share).describe('of the weakest and the strongest of the six teams'),
  safety: range(share).describe('to report bad news, of the least and the most'),
  effort: range(z.number().positive()).describe('team-weeks of a priority'),
});
export type Setting = z.infer<typeof settingSchema>;

const personSchema = z.strictObject({ name: text, role: text, temperament: text, reason: text });
const storySchema = z.strictObject({ title: text, pitch: text });

export const templateSchema = z.strictObject({
  setting: settingSchema,
  organisation: z.strictObject({ name: text, people: z.number().int().positive(), what: text }),
  sponsor: personSchema,
  leaders: z.array(personSchema).length(5),
  teams: z.array(z.strictObject({ name: text, lead: text, does: text })).length(6),
  priorities: z.array(storySchema).min(14).describe('fourteen are met in a run'),
  keyResults: z
    .array(
      z.strictObject({
        change: z.array(text).min(3).describe('says what would be different'),
        nearly: z.array(text).min(2).describe('means a change, lacks something'),
        activity: z.array(text).min(3).describe('says what would be done'),
        usual: z.array(text).min(2).describe('business as usual, or somebody else’s'),
      }),
    )
    .length(6)
    .describe('by team'),
  events: z
    .array(
      z.strictObject({
        kind: z.enum([...eventKinds.claim, ...eventKinds.urgent]),
        family: z.enum(['claim', 'urgent']),
        tellings: z.array(storySchema).min(2),
      }),
    )
    .length(12),
  subjects: z.array(text).min(8).describe('what a review talks about'),
  own: z.array(text).min(6).describe('what a team set itself besides the plan'),
  exhibits: z.array(z.strictObject({ who: text, keyResult: text })).length(9),
});
export type Template = z.infer<typeof templateSchema>;
