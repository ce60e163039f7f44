// Chance that falls the same way every time: numbers drawn from a seed, so that the demo tells one story.

export type Chance = {
  /** 0 up to 1. */
  next(): number;
  /** A whole number from `from` to `to`. */
  whole(from: number, to: number): number;
  /** About 0, seldom beyond 2 either way. */
  spread(): number;
  pick<T>(from: readonly T[]): T;
};

/** Draws seeded by a text (FNV-1a into mulberry32). */
export function chanceOf(seed: string): Chance {
  let state = 2_166_136_261;
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) as number), 16_777_619);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    spread: () => next() + next() + next() + next() - 2,
    pick: (from) => from[Math.floor(next() * from.length)] as (typeof from)[number],
  };
}
