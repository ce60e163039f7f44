// How far two texts say the same thing: the share of stems they have in common, numbers apart, for a new target does not make a new aim.
import type { Word } from './word.ts';

const small = /^(?:a|an|the|of|in|on|to|for|and|or|our|by|with|at|from|is|are|be|that|so|this|it|as|we)$/;

/** The stems of the words that carry meaning. */
export function stems(words: readonly Word[]): Set<string> {
  const found = new Set<string>();
  for (const word of words)
    if (!small.test(word.lower) && !/\d/.test(word.lower))
      found.add(word.lower.replace(/(?:ing|ed|es|s|e)$/, ''));
  return found;
}

/** 0 for nothing in common, 1 for the same stems. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const stem of a) if (b.has(stem)) both++;
  return both / Math.max(1, Math.max(a.size, b.size));
}
