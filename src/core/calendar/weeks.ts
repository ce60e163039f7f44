// The weeks of a cycle. They run from Monday; a stub of three days or fewer at either end joins its neighbour, so a quarter has 13 weeks, seldom 12 or 14.
import { type Day, dayNumber, dayOf, weekdayOf } from './day.ts';

export type CycleDays = { startsOn: Day; endsOn: Day; quietWeeks?: readonly number[] };

export type Week = { number: number; startsOn: Day; endsOn: Day; quiet: boolean };

const shortestWeek = 4;

/** Every week of the cycle in order; each day of the cycle lies in exactly one. */
export function weeksOf({ startsOn, endsOn, quietWeeks = [] }: CycleDays): Week[] {
  // In day numbers: home asks this for every key result, and writing a date out costs more than all the rest.
  const spans: [from: number, to: number][] = [];
  const end = dayNumber(endsOn);
  for (let from = dayNumber(startsOn); from <= end; ) {
    const to = Math.min(from + 7 - weekdayOf(from), end);
    spans.push([from, to]);
    from = to + 1;
  }
  const length = ([from, to]: [number, number]) => to - from + 1;
  const [first, second] = spans;
  if (first && second && length(first) < shortestWeek) spans.splice(0, 2, [first[0], second[1]]);
  const last = spans.at(-1);
  const before = spans.at(-2);
  if (last && before && length(last) < shortestWeek) spans.splice(-2, 2, [before[0], last[1]]);
  return spans.map(([from, to], index) => ({
    number: index + 1,
    startsOn: dayOf(from),
    endsOn: dayOf(to),
    quiet: quietWeeks.includes(index + 1),
  }));
}

/** The week a day lies in; the first for a day before the cycle, the last for one after it. */
export function weekOf(cycle: CycleDays, day: Day): Week {
  const weeks = weeksOf(cycle);
  return weeks.find((week) => day <= week.endsOn) ?? (weeks.at(-1) as Week);
}
