// Seeded chance: the same seed tells the same story on every machine.

export type Chance = () => number;

/** Uniform numbers in [0, 1) from a 32-bit seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many of `n` go wrong when each does with probability `rate`. */
export function binomial(n: number, rate: number, chance: Chance): number {
  let bad = 0;
  for (let each = 0; each < n; each++) if (chance() < rate) bad++;
  return bad;
}

/** A rate around `mean`; `likeness` is the correlation of two rows that share it: 0 gives the mean itself. */
export function rateAround(mean: number, likeness: number, chance: Chance): number {
  if (likeness === 0) return mean;
  const weight = 1 / likeness - 1;
  const one = gamma(mean * weight, chance);
  return one / (one + gamma((1 - mean) * weight, chance));
}

// Marsaglia and Tsang 2000; below 1 by their boost.
function gamma(shape: number, chance: Chance): number {
  if (shape < 1) return gamma(shape + 1, chance) * chance() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(chance);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - chance()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

const normal = (chance: Chance) => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
