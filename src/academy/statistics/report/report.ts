// What every report is made of: named figures with what they rest on, and notes that are part of the answer.
import type { Figure } from '../figure.ts';

/** One named statistic. `says` is the word of its band, or what it is good for. */
export type Line = { name: string; figure: Figure; says: string };

/** What stands about one item of a test. */
export type ItemLine = {
  item: string;
  difficulty: Figure;
  withTotal: Figure;
  withRest: Figure;
  flags: string[];
};

export type Report = { about: string; lines: Line[]; items: ItemLine[]; notes: string[] };

export type Choices = {
  /** Of the bootstrap. The same seed and rows give the same intervals. */
  seed: number;
  /** Show numbers that rest on too few as well: to check a calculation, not to report it. */
  showSmall: boolean;
  /** Score of the cut, for Livingston's coefficient. */
  cut: number | null;
  /** Global rating that means "borderline". */
  borderline: number;
  /** Costs of disagreement of one's own, a row a level. */
  weights: number[][] | null;
  /** Part of each item, in order, for stratified alpha. */
  strata: string[] | null;
};

/** One line. @param band word for a known value; a value that rests on too few has no word even when it is shown */
export function line(
  name: string,
  figure: Figure,
  band?: { word: (value: number) => string; needs: number },
): Line {
  const hasWord = figure.state === 'known' && band && figure.n >= band.needs;
  return { name, figure, says: hasWord ? band.word(figure.value) : '' };
}

/** How many it takes, unless small numbers were asked for. */
export const atLeast = (count: number, { showSmall }: Choices): number => (showSmall ? 0 : count);

export const noVariance = 'there is no variance';
