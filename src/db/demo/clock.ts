// Times of day in the story: people write between eight and six, never in the future.
import type { Day } from '../../core/calendar/day.ts';
import { addDays, weekday } from '../../core/calendar/day.ts';
import { instantOf, localDay } from '../../core/calendar/zone.ts';
import { zone } from './calendar.ts';
import type { Chance } from './chance.ts';

/** A moment on a day: at `time`, or sometime in working hours. */
export function moment(day: Day, time: string | Chance): Date {
  if (typeof time === 'string') return instantOf(day, time, zone);
  const minutes = time.whole(8 * 60 + 5, 17 * 60 + 50);
  const text = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return new Date(instantOf(day, text, zone).getTime() + time.whole(0, 59) * 1000);
}

export const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

/** The working day on or after `day`. */
export function workingDay(day: Day): Day {
  const at = weekday(day);
  return at > 5 ? addDays(day, 8 - at) : day;
}

/** The working day so many working days before `day`. */
export function workingDayBefore(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, -1);
    if (weekday(at) <= 5) left--;
  }
  return at;
}

export const dayIn = (at: Date): Day => localDay(at, zone);
