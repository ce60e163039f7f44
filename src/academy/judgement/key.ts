// What experts hold each option to be worth. An option they do not agree on teaches nothing and is not scored; who wrote a key alone says so.
import { z } from 'zod';

const Option = z.strictObject({
  id: z.string().min(1),
  /** Mean of the experts, 1 to 5. */
  mean: z.number().min(1).max(5),
  sd: z.number().min(0),
});

export const Scenario = z.strictObject({
  id: z.string().min(1),
  experts: z.number().int().min(0),
  options: z.array(Option).min(2),
});
export type Scenario = z.infer<typeof Scenario>;

const fewestExperts = 8;
const mostSpread = 1.0;
const leastRange = 2.0;

export type Keyed = { scenario: string; option: string; key: number };

/** The options that are scored, in order. A scenario whose options are all of a kind tells nobody apart and is left out whole. */
export function scoredOptions(scenarios: readonly Scenario[]): Keyed[] {
  return scenarios.flatMap(({ id, options }) => {
    const kept = options.filter(({ sd }) => sd <= mostSpread);
    const means = kept.map(({ mean }) => mean);
    if (kept.length === 0 || Math.max(...means) - Math.min(...means) < leastRange) return [];
    return kept.map(({ id: option, mean }) => ({ scenario: id, option, key: mean }));
  });
}

/** Whether this key can decide about anybody yet. */
export function isProvisional(scenarios: readonly Scenario[]): boolean {
  return scenarios.some(({ experts }) => experts < fewestExperts);
}
