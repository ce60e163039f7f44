// What a decision is made of, frozen. Names, reasons of illness, extra time and such are not in it and cannot be: the shape is closed.
import { z } from 'zod';
import { CriterionAgreement } from '../marking/criterion-gate.ts';
import { Script } from '../marking/mark.ts';
import { PassRule } from './pass-rule.ts';

export const Inputs = z.strictObject({
  rule: PassRule,
  /** Hash of the form that was sat. */
  form: z.string().min(1),
  results: z.record(
    z.string(),
    z.strictObject({
      /** Of a scored component: the first set, and the second one taken because the first was near the cut. */
      score: z.number().min(0).max(100).nullable().optional(),
      second: z.number().min(0).max(100).nullable().optional(),
      scripts: z.array(Script).optional(),
      gates: z.record(z.string(), z.boolean()).optional(),
    }),
  ),
  /** Agreement of the markers on each criterion, by component and criterion. */
  agreement: z.record(z.string(), z.record(z.string(), CriterionAgreement)).default({}),
});
export type Inputs = z.infer<typeof Inputs>;
export type Result = Inputs['results'][string];
