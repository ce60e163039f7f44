// Internal consistency. Of right-or-wrong items alpha is KR-20, so there is no second function for that.
import { sum, variance } from './moments.ts';

/** A row a person, a column an item; every cell filled. */
export type Scores = readonly (readonly number[])[];

export const totalsOf = (scores: Scores): number[] => scores.map(sum);
export const itemsOf = (scores: Scores): number[][] =>
  (scores[0] ?? []).map((_, item) => scores.map((row) => row[item] as number));

/**
 * α = k/(k−1) · (1 − Σσᵢ²/σ²) with population variances on both sides. Null with one item, or where every total is the same.
 * Source: Cronbach 1951, Psychometrika 16; Kuder & Richardson 1937, formula 20.
 */
export function cronbachAlpha(scores: Scores): number | null {
  const items = itemsOf(scores);
  const total = variance(totalsOf(scores));
  if (items.length < 2 || !total) return null;
  const within = sum(items.map((item) => variance(item) ?? 0));
  return (items.length / (items.length - 1)) * (1 - within / total);
}

/**
 * Stratified alpha, for a test put together of unlike parts: 1 − Σσ²ₛ(1−αₛ)/σ².
 * A judgement test is such a one: its plain alpha is low by nature. Null where a part has no alpha or the totals no variance.
 * Source: Rajaratnam, Cronbach & Gleser 1965, Psychometrika 30.
 * @param strata the part of each item, in the order of the columns
 */
export function stratifiedAlpha(scores: Scores, strata: readonly string[]): number | null {
  const total = variance(totalsOf(scores));
  if (!total) return null;
  let unexplained = 0;
  for (const part of new Set(strata)) {
    const own = scores.map((row) => row.filter((_, item) => strata[item] === part));
    const alpha = cronbachAlpha(own);
    if (alpha === null) return null;
    unexplained += (variance(totalsOf(own)) as number) * (1 - alpha);
  }
  return 1 - unexplained / total;
}
