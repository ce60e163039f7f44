// Chance from a seed: the same check can be put together again when it is marked, and no two people get the same numbers.

export type Draw = {
  /** A whole number from `from` to `to`. */
  whole(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(all: readonly T[]): T[];
};

/** @param seed a whole number; mulberry32 */
export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    pick: (from) => from[whole(0, from.length - 1)] as (typeof from)[number],
    shuffled: (all) => {
      const left = [...all];
      return all.map(() => left.splice(whole(0, left.length - 1), 1)[0] as (typeof all)[number]);
    },
  };
}
