// A calendar and a rhythm in words, and the months and weekdays one chooses from.
import type { CalendarRule } from '../../core/calendar/quarters.ts';
import type { CheckInRhythm } from '../../core/workspace.ts';

const locale = 'en-GB';
const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });

/** January to December as options, '1' to '12'. */
export const months = Array.from({ length: 12 }, (_, index) => ({
  id: String(index + 1),
  label: month.format(Date.UTC(2024, index, 1)),
}));

/** Monday to Sunday as options, ISO '1' to '7'. */
export const weekdays = Array.from({ length: 7 }, (_, index) => ({
  id: String(index + 1),
  label: weekday.format(Date.UTC(2024, 0, 1 + index)), // 1 January 2024 was a Monday
}));

const nameIn = (list: readonly { id: string; label: string }[], number: number) =>
  list.find(({ id }) => id === String(number))?.label ?? '';

/** "Calendar quarters, the year starts in April". */
export function calendarWords(rule: CalendarRule): string {
  if (rule.family === 'explicit') return 'Dates by hand';
  if (rule.family === 'quarters')
    return `Calendar quarters, the year starts in ${nameIn(months, rule.fiscalStartMonth)}`;
  const which = rule.endRule === 'last' ? 'the last' : 'the';
  const where = rule.endRule === 'last' ? 'in' : 'nearest to the end of';
  return `${rule.family} weeks, the year ends on ${which} ${nameIn(weekdays, rule.endWeekday)} ${where} ${nameIn(months, rule.endMonth)}`;
}

/** "Thursdays at 09:30". */
export function rhythmWords({ weekday: day, time }: CheckInRhythm): string {
  return `${nameIn(weekdays, day)}s at ${time}`;
}
