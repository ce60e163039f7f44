// Confidence is a probability somebody stakes their judgement on. These are the words beside the number.

const words: [from: number, words: string][] = [
  [0.97, 'as good as certain'],
  [0.85, 'very likely'],
  [0.7, 'likely'],
  [0.6, 'more likely than not'],
  [0.52, 'a little better than even'],
  [0.48, 'even'],
  [0.4, 'a little worse than even'],
  [0.25, 'unlikely'],
  [0.1, 'very unlikely'],
  [0, 'next to no chance'],
];

/** Words for a probability, 0 to 1. */
export function confidenceWords(probability: number): string {
  return words.find(([from]) => probability >= from)?.[1] ?? 'next to no chance';
}

/** From this probability on, somebody says they expect to get there. */
export const sureFrom = 0.7;
/** Below this, somebody says they do not. */
export const doubtfulBelow = 0.4;
