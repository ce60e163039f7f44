// What could be known: how likely each context is, given everything that showed.
import type { Cues, FamilyTable } from './table/family.ts';

type Evidence = Pick<FamilyTable, 'prior' | 'cues'>;

/** Probability of each context by Bayes' rule; sums to 1. With no cues, the base rates. */
export function posterior({ prior, cues: likelihoods }: Evidence, cues: Cues): number[] {
  const weights = [...prior];
  for (const slot in cues) {
    const row = likelihoods[slot]?.[cues[slot] as string];
    if (row)
      for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * (row[i] as number);
  }
  let sum = 0;
  for (const weight of weights) sum += weight;
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) / sum;
  return weights;
}

/** Marks an option can be expected to earn, 0 to 3. */
export function expectedMark({ options }: FamilyTable, option: string, chances: readonly number[]): number {
  const marks = options[option]?.marks ?? [];
  let sum = 0;
  for (let i = 0; i < marks.length; i++) sum += (chances[i] as number) * (marks[i] as number);
  return sum;
}
