// How far a figure could lie from what it says: sources, not texts, are drawn again and again, for texts of one source are alike.
import { sum, type Tally } from './tally.ts';

export type Interval = [low: number, high: number];

const draws = 2000;

/** Marsaglia's xorshift, so that the same corpus always gives the same intervals. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * 95% intervals of every share by the percentile bootstrap over sources.
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap, chapter 13.
 */
export function intervals(bySource: readonly Tally[]): Record<string, Interval> {
  const random = seeded(20_261);
  const shares = new Map<string, number[]>();
  for (let draw = 0; draw < draws; draw++) {
    const drawn = bySource.map(() => bySource[Math.floor(random() * bySource.length)] as Tally);
    for (const [name, [hits, of]] of Object.entries(sum(drawn))) add(shares, name, hits / of);
  }
  return Object.fromEntries([...shares].map(([name, found]) => [name, middle(found.sort((a, b) => a - b))]));
}

function middle(sorted: readonly number[]): Interval {
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] as number;
  return [at(0.025), at(0.975)];
}

function add(shares: Map<string, number[]>, name: string, share: number): void {
  const found = shares.get(name);
  if (found) found.push(share);
  else shares.set(name, [share]);
}
