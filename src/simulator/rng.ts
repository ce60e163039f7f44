// Chance without state: every draw has an address, so one changed decision moves nothing it does not touch.
function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function mixText(hash: number, text: string): number {
  let h = hash;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h, text.length);
}

function hashOf(seed: number, entity: string, week: number, purpose: string): number {
  return mix(mixText(mix(mixText(mix(0x811c9dc5, seed | 0), entity), week), purpose), seed >>> 16);
}

/** Uniform in [0, 1), the same for the same address on every machine. */
export function rng(seed: number, entity: string, week: number, purpose: string): number {
  return (hashOf(seed, entity, week, purpose) >>> 0) / 0x1_0000_0000;
}

/** Normal with mean 0 and standard deviation 1 (Box and Muller). */
export function normal(seed: number, entity: string, week: number, purpose: string): number {
  const hash = hashOf(seed, entity, week, purpose);
  const radius = ((hash >>> 0) + 1) / 0x1_0000_0001;
  const angle = (mix(hash, 0x9e3779b9) >>> 0) / 0x1_0000_0000;
  return Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * angle);
}

/** Index drawn with the given weights, which need not sum to 1. */
export function pick(weights: readonly number[], uniform: number): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  let left = uniform * sum;
  for (let index = 0; index < weights.length; index++) {
    left -= weights[index] as number;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

/** A shuffled copy (Fisher and Yates); `purpose` keeps two shuffles of one run apart. */
export function shuffled<T>(items: readonly T[], seed: number, purpose: string): T[] {
  const copy = [...items];
  let hash = hashOf(seed, 'shuffle', 0, purpose);
  for (let last = copy.length - 1; last > 0; last--) {
    hash = mix(hash, last);
    const other = Math.floor(((hash >>> 0) / 0x1_0000_0000) * (last + 1));
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}

/** The seed that what happens is drawn from; what is met stays with the seed itself. */
export function luckOf({ seed, luck }: { seed: number; luck: number }): number {
  return luck === 0 ? seed : mix(seed, luck) >>> 0;
}
