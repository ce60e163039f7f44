// Between instants and local calendar days. Only Intl knows the zones; offsets are read from it, never kept.
import type { Day } from './day.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Local date and time of an instant, as if it were UTC, in milliseconds. */
function localMillis(instant: Date, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The calendar day it is in `zone` at an instant. */
export function localDay(instant: Date, zone: string): Day {
  return new Date(localMillis(instant, zone)).toISOString().slice(0, 10);
}

/** The local time of day, 'HH:MM', in `zone` at an instant. */
export function localTime(instant: Date, zone: string): string {
  return new Date(localMillis(instant, zone)).toISOString().slice(11, 16);
}

/** The instant of a local day and time, 'HH:MM'. A time that a clock change skips moves forward by the gap;
 * one that comes twice is the first of the two. */
export function instantOf(day: Day, time: string, zone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const offsets = [-1, 1].map((days) => {
    const around = new Date(wanted + days * 86_400_000);
    return localMillis(around, zone) - Math.floor(around.getTime() / 1000) * 1000;
  });
  const candidates = offsets.map((offset) => wanted - offset).sort((a, b) => a - b);
  const exact = candidates.find((millis) => localMillis(new Date(millis), zone) === wanted);
  // In a gap neither fits: counting with the offset before the change lands after it, by the length of the gap.
  return new Date(exact ?? wanted - (offsets[0] as number));
}
