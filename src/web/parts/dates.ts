// The one way days and times become words. Days are calendar days ('2026-08-12'), never shifted by a zone; instants need the zone they are told in.
import { type Day, daysBetween } from '../../core/calendar/day.ts';
import { localDay, localTime } from '../../core/calendar/zone.ts';

const locale = 'en-GB';
const shapes = {
  weekday: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long' }),
  weekdayShort: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' }),
  month: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' }),
  monthShort: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' }),
};
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

export type DayStyle = 'plain' | 'weekday' | 'short' | 'tight';

/** A day in words. `plain` 12 August · `weekday` Wednesday 12 August · `short` Wed 12 Aug · `tight` 12 Aug.
 * The year is said when it is not that of `today`. */
export function dayWords(day: Day, style: DayStyle = 'plain', today?: Day): string {
  const date = new Date(`${day}T00:00:00Z`);
  const small = style === 'short' || style === 'tight';
  const weekday =
    style === 'weekday'
      ? shapes.weekday.format(date)
      : style === 'short'
        ? shapes.weekdayShort.format(date)
        : '';
  const month = small ? shapes.monthShort.format(date).slice(0, 3) : shapes.month.format(date);
  const year = today !== undefined && today.slice(0, 4) !== day.slice(0, 4) ? day.slice(0, 4) : '';
  return [weekday, String(date.getUTCDate()), month, year].filter(Boolean).join(' ');
}

/** A day as people say it near `today`: today, yesterday, tomorrow, "3 days ago", "in 5 days"; beyond a fortnight the date. */
export function relativeDay(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  return Math.abs(days) > 14 ? dayWords(day, 'plain', today) : relative.format(days, 'day');
}

/** A day to come: "today", "tomorrow", "Friday 14 August". */
export function comingDay(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  return days === 0 || days === 1 ? relative.format(days, 'day') : dayWords(day, 'weekday', today);
}

/** From `from` to `to`, saying what they share once: "6 to 12 July", "30 June to 6 July". */
export function daysWords(from: Day, to: Day, today?: Day): string {
  const start = dayWords(from, 'plain', today ?? to);
  const end = dayWords(to, 'plain', today);
  return from.slice(0, 7) === to.slice(0, 7) ? `${Number(from.slice(8))} to ${end}` : `${start} to ${end}`;
}

/** An instant as people say it: "today 10:52", "yesterday 16:20", "5 days ago", "7 August". */
export function momentWords(instant: string | Date, now: Date, zone: string): string {
  const at = new Date(instant);
  const day = localDay(at, zone);
  const today = localDay(now, zone);
  const words = relativeDay(day, today);
  return Math.abs(daysBetween(today, day)) <= 1 ? `${words} ${localTime(at, zone)}` : words;
}

/** A deadline: "today 17:00", "tomorrow 09:30", "Friday 14 August 09:30". */
export function dueWords(instant: string | Date, now: Date, zone: string): string {
  const at = new Date(instant);
  return `${comingDay(localDay(at, zone), localDay(now, zone))} ${localTime(at, zone)}`;
}

/** An instant in full, for titles and tables: "Wednesday 12 August 2026, 10:52". */
export function exactWords(instant: string | Date, zone: string): string {
  const at = new Date(instant);
  const day = localDay(at, zone);
  return `${dayWords(day, 'weekday')} ${day.slice(0, 4)}, ${localTime(at, zone)}`;
}

/** A duration: "40 seconds", "3 minutes", "2 hours". @param ms milliseconds */
export function durationWords(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const [amount, unit] =
    seconds < 60
      ? [seconds, 'second']
      : seconds < 5400
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3600), 'hour'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
