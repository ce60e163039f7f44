// The pools that signs and answers are worded from, shared by all organisations. A sign has several wordings, so that none can be learnt by heart.
import { z } from 'zod';

const text = z.string().trim().min(2).max(200);
const pool = z.array(text).min(1);

const familySchema = z.strictObject({
  title: pool,
  cues: z.record(
    z.string(),
    z.strictObject({
      /** Said by whoever speaks, seen by the learner, or known from papers. */
      voice: z.enum(['says', 'stage', 'view']),
      tokens: z.record(z.string(), z.array(text).min(4)),
    }),
  ),
  question: pool.optional().describe('what the learner asks before the answer'),
  ask: pool.min(2),
  options: z.record(z.string(), z.array(text).min(4)),
  replies: z
    .record(z.string(), z.array(text).min(3))
    .describe('what follows at once; the same whatever is the case, so that it gives nothing away'),
  why: z
    .record(z.string(), z.string().trim().min(20).max(300))
    .describe('for the debrief: what the signs of each case asked for'),
});

export const phrasesSchema = z.strictObject({
  claim: familySchema,
  keyResult: familySchema,
  team: familySchema,
  sponsor: familySchema,
  meeting: familySchema,
  urgent: familySchema,
  midway: familySchema,
  exhibit: familySchema,
  forecast: familySchema,
});
export type Phrases = z.infer<typeof phrasesSchema>;
