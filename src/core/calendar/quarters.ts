// Where quarters come from: calendar quarters from any fiscal start month, or the 4-4-5 family of whole weeks.
import { z } from 'zod';
import { addDays, type Day, daysBetween, firstOfMonth, weekday } from './day.ts';

const Month = z.number().int().min(1).max(12);

export const CalendarRule = z.discriminatedUnion('family', [
  z.object({ family: z.literal('quarters'), fiscalStartMonth: Month }),
  z.object({
    family: z.enum(['4-4-5', '4-5-4', '5-4-4']),
    /** The fiscal year ends on this weekday (Monday 1) … */
    endWeekday: z.number().int().min(1).max(7),
    /** … of this month: the last one in it, or the one nearest to its end. */
    endMonth: Month,
    endRule: z.enum(['last', 'nearest']),
  }),
  z.object({ family: z.literal('explicit') }),
]);
/** A workspace's calendar. With `explicit` every cycle is given its dates by hand. */
export type CalendarRule = z.infer<typeof CalendarRule>;

export type Quarter = { name: string; startsOn: Day; endsOn: Day };

/** The quarter of the calendar a day lies in; null for explicit calendars. Fiscal years carry the year they end in. */
export function quarterOf(rule: CalendarRule, day: Day): Quarter | null {
  if (rule.family === 'explicit') return null;
  return rule.family === 'quarters' ? monthQuarter(rule.fiscalStartMonth, day) : weekQuarter(rule, day);
}

/** The quarter after the one that ends on `endsOn`; for explicit calendars as long as the one before, unnamed. */
export function nextQuarter(rule: CalendarRule, previous: { startsOn: Day; endsOn: Day }): Quarter {
  const from = addDays(previous.endsOn, 1);
  return (
    quarterOf(rule, from) ?? {
      name: '',
      startsOn: from,
      endsOn: addDays(from, daysBetween(previous.startsOn, previous.endsOn)),
    }
  );
}

function monthQuarter(startMonth: number, day: Day): Quarter {
  const month = Number(day.slice(5, 7));
  const sinceStart = (month - startMonth + 12) % 12;
  const number = Math.floor(sinceStart / 3) + 1;
  const startsOn = firstOfMonth(day, -(sinceStart % 3));
  const endsOn = addDays(firstOfMonth(startsOn, 3), -1);
  if (startMonth === 1) return { name: `Q${number} ${day.slice(0, 4)}`, startsOn, endsOn };
  const yearEnd = addDays(firstOfMonth(startsOn, 12 - (number - 1) * 3), -1);
  return { name: `FY${yearEnd.slice(2, 4)} Q${number}`, startsOn, endsOn };
}

type WeekRule = Extract<CalendarRule, { endWeekday: number }>;

function yearEnd({ endWeekday, endMonth, endRule }: WeekRule, year: number): Day {
  const lastDay = addDays(firstOfMonth(`${year}-${String(endMonth).padStart(2, '0')}-01`, 1), -1);
  const last = addDays(lastDay, -((weekday(lastDay) - endWeekday + 7) % 7));
  const after = addDays(last, 7);
  return endRule === 'nearest' && daysBetween(lastDay, after) < daysBetween(last, lastDay) ? after : last;
}

// Three quarters of 13 weeks; the last takes the rest of the year, 13 weeks or, in a year of 53, 14.
function weekQuarter(rule: WeekRule, day: Day): Quarter {
  let year = Number(day.slice(0, 4)) - 1;
  while (yearEnd(rule, year) < day) year++;
  const start = addDays(yearEnd(rule, year - 1), 1);
  const end = yearEnd(rule, year);
  const number = Math.min(Math.floor(daysBetween(start, day) / 91) + 1, 4);
  const startsOn = addDays(start, (number - 1) * 91);
  return {
    name: `FY${String(year).slice(2)} Q${number}`,
    startsOn,
    endsOn: number === 4 ? end : addDays(startsOn, 90),
  };
}
