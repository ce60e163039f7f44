// A probability in words, the same everywhere: people compare the words of two weeks as much as the numbers.

/** @param share 0 to 1 */
export function confidenceWords(share: number): string {
  const points = Math.round(share * 100);
  if (points <= 0) return 'no chance';
  if (points <= 10) return 'almost no chance';
  if (points <= 24) return 'very unlikely';
  if (points <= 37) return 'unlikely';
  if (points <= 47) return 'a little worse than even';
  if (points <= 52) return 'even';
  if (points <= 62) return 'a little better than even';
  if (points <= 77) return 'likely';
  if (points <= 90) return 'very likely';
  if (points < 100) return 'almost certain';
  return 'certain';
}

/** The words under a scale of 0 to 100. */
export const confidenceMarks = [
  { at: 0, label: 'no chance' },
  { at: 27, label: 'unlikely', wide: true },
  { at: 50, label: 'even' },
  { at: 75, label: 'likely', wide: true },
  { at: 100, label: 'certain' },
];
