// "Third time carried": how often something was carried on, in words.
const ordinals = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
];

/** "Third time carried". @param times at least one */
export function timesWords(times: number): string {
  return `${ordinals[times - 1] ?? `${times}th`} time carried`;
}
