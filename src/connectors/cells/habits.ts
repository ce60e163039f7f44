// How the writer of a file writes numbers and dates, from the cells that allow only one reading. The person importing can overrule it.
import type { Habits } from '../plan.ts';

/** The habits most cells speak for; `sure` says of each whether any cell spoke for it, and none against. */
export function guessHabits(
  cells: Iterable<string>,
): Habits & { sure: { decimal: boolean; dates: boolean } } {
  const votes = { point: 0, comma: 0, dayFirst: 0, monthFirst: 0 };
  for (const cell of cells) {
    if (cell.length > 40) continue;
    const text = cell.trim();
    const date = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})\b/.exec(text);
    if (date) {
      if (Number(date[1]) > 12) votes.dayFirst++;
      else if (Number(date[2]) > 12) votes.monthFirst++;
    } else if (/^\D{0,4}\d{1,3}(?:\.\d{3})*,(?:\d{1,2}|\d{4,})\D*$/.test(text)) votes.comma++;
    else if (/^\D{0,4}\d{1,3}(?:,\d{3})*\.(?:\d{1,2}|\d{4,})\D*$/.test(text)) votes.point++;
  }
  return {
    decimal: votes.comma > votes.point ? ',' : '.',
    dates: votes.monthFirst > votes.dayFirst ? 'month first' : 'day first',
    sure: {
      decimal: votes.comma > 0 !== votes.point > 0,
      dates: votes.dayFirst > 0 !== votes.monthFirst > 0,
    },
  };
}
