// A band in words: "80% and more", "at most 12 a week", "2 to 5 t".
import { amountWords, numberWords } from '../../parts/numbers.ts';

type Banded = { bandLow: number | null; bandHigh: number | null; unit: string };

/** Empty while there is no band. */
export function bandWords({ bandLow, bandHigh, unit }: Banded): string {
  if (bandLow !== null && bandHigh !== null)
    return `${numberWords(bandLow)} to ${amountWords(bandHigh, unit)}`;
  if (bandLow !== null) return `at least ${amountWords(bandLow, unit)}`;
  return bandHigh === null ? '' : `at most ${amountWords(bandHigh, unit)}`;
}
