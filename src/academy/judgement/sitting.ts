// Everybody's answers against one key.
import { z } from 'zod';
import { isProvisional, Scenario, scoredOptions } from './key.ts';
import { type Distance, distance, type JudgementScore, judgementScore } from './score.ts';

const Rating = z.number().int().min(1).max(5);

export const Sitting = z.strictObject({
  scenarios: z.array(Scenario).min(1),
  /** A person's rating of each option, by scenario and option. */
  answers: z.array(
    z.strictObject({
      person: z.string().min(1),
      ratings: z.record(z.string(), z.record(z.string(), Rating)),
    }),
  ),
});
export type Sitting = z.infer<typeof Sitting>;

export type Marked = { person: string; missing: number } & (
  | { result: JudgementScore; distance: Distance }
  | { result: null; distance: null }
);

/** A score each; none where an option that counts was not rated. */
export function markSitting({ scenarios, answers }: Sitting): {
  options: number;
  leftOut: number;
  provisional: boolean;
  people: Marked[];
} {
  const scored = scoredOptions(scenarios);
  const key = scored.map((option) => option.key);
  const people = answers.map(({ person, ratings }): Marked => {
    const given = scored.map(({ scenario, option }) => ratings[scenario]?.[option]);
    const rated = given.filter((rating) => rating !== undefined);
    const missing = given.length - rated.length;
    if (missing > 0 || rated.length === 0) return { person, missing, result: null, distance: null };
    return { person, missing, result: judgementScore(rated, key), distance: distance(rated, key) };
  });
  const all = scenarios.reduce((count, { options }) => count + options.length, 0);
  return {
    options: scored.length,
    leftOut: all - scored.length,
    provisional: isProvisional(scenarios),
    people,
  };
}
