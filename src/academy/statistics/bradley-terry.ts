// Comparative judgement: strengths of pieces from who was preferred to whom. For ranking and for anchoring levels, never for passing.
import { mean, sampleVariance, sum } from './moments.ts';

const rounds = 10_000;
const still = 1e-12;

/**
 * Strengths with geometric mean 1, in the order of the rows: chance that i is preferred to j = pᵢ/(pᵢ+pⱼ).
 * @param wins `wins[i][j]`: how often i was preferred to j
 * @returns null where the comparisons do not hang together: a piece, or a group, that only won or only lost has no finite strength
 * Source: Hunter 2004, Annals of Statistics 32(1), the MM algorithm.
 */
export function bradleyTerry(wins: readonly (readonly number[])[]): number[] | null {
  if (wins.length < 2 || !hangsTogether(wins)) return null;
  let strengths = wins.map(() => 1);
  for (let round = 0; round < rounds; round++) {
    const next = levelled(strengths.map((own, i) => sum(wins[i] as number[]) / met(wins, strengths, i, own)));
    const moved = Math.max(...next.map((value, i) => Math.abs(Math.log(value / (strengths[i] as number)))));
    strengths = next;
    if (moved < still) break;
  }
  return strengths;
}

const games = (wins: readonly (readonly number[])[], i: number, j: number) =>
  (wins[i]?.[j] ?? 0) + (wins[j]?.[i] ?? 0);

function met(
  wins: readonly (readonly number[])[],
  strengths: readonly number[],
  i: number,
  own: number,
): number {
  return sum(strengths.map((other, j) => (i === j ? 0 : games(wins, i, j) / (own + other))));
}

function levelled(strengths: readonly number[]): number[] {
  const level = Math.exp(sum(strengths.map(Math.log)) / strengths.length);
  return strengths.map((value) => value / level);
}

// Every piece can be reached from the first by wins, and by losses.
function hangsTogether(wins: readonly (readonly number[])[]): boolean {
  const reaches = (beats: (i: number, j: number) => boolean) => {
    const seen = new Set([0]);
    for (const i of seen) for (const j of wins.keys()) if (beats(i, j)) seen.add(j);
    return seen.size === wins.length;
  };
  return reaches((i, j) => (wins[i]?.[j] ?? 0) > 0) && reaches((i, j) => (wins[j]?.[i] ?? 0) > 0);
}

/**
 * Scale separation reliability: the share of the spread of log strengths that is not error, below 1. Asked for: .8 and more.
 * Random pairs only: pairing like with like makes it look better than it is.
 * Null where strengths do not differ. Source: Bramley & Vitello 2019, Assessment in Education 26(1).
 */
export function separation(
  wins: readonly (readonly number[])[],
  strengths: readonly number[],
): number | null {
  const spread = sampleVariance(strengths.map(Math.log));
  if (!spread) return null;
  const errors = strengths.map((own, i) => {
    const information = sum(
      strengths.map((other, j) => (i === j ? 0 : (games(wins, i, j) * own * other) / (own + other) ** 2)),
    );
    return 1 / information;
  });
  return 1 - (mean(errors) as number) / spread;
}
