// Meetings as a calendar file (RFC 5545) that programs subscribe to: a stable UID for each, a SEQUENCE that rises, cancellations that stay, and the zone's own rules.
import { localDay, localTime } from '../calendar/zone.ts';
import type { Id } from '../id.ts';

export type CalendarEntry = {
  id: Id;
  name: string;
  startsAt: string;
  minutes: number;
  zone: string;
  place: string;
  /** What stands under it: why it was moved or called off. */
  note: string;
  url: string;
  isOff: boolean;
  sequence: number;
};

const mostOctets = 75;
const msPerMinute = 60_000;
const msPerDay = 86_400_000;

/** The whole file, in lines that end as the standard wants them.
 * @param host of the server: it makes the UIDs unique */
export function icalendar(name: string, host: string, entries: readonly CalendarEntry[], now: Date): string {
  const zones = Map.groupBy(entries, ({ zone }) => zone);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Quarterdeck//Meetings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...[...zones].flatMap(([zone, own]) => zoneLines(zone, own)),
    ...entries.flatMap((entry) => eventLines(entry, host, now)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(entry: CalendarEntry, host: string, now: Date): string[] {
  const { id, name, startsAt, minutes, zone, place, note, url, isOff, sequence } = entry;
  const start = new Date(startsAt);
  const end = new Date(start.getTime() + minutes * msPerMinute);
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${host}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(isOff ? `Cancelled: ${name}` : name)}`,
    `DTSTART;TZID=${zone}:${local(start, zone)}`,
    `DTEND;TZID=${zone}:${local(end, zone)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `DESCRIPTION:${escaped([note, url].filter(Boolean).join('\n'))}`,
    `URL:${url}`,
    'END:VEVENT',
  ];
}

/** The offsets of a zone round its events: each change of the clocks is an observance of its own, as Intl knows it. */
function zoneLines(zone: string, own: readonly CalendarEntry[]): string[] {
  const at = own.map(({ startsAt }) => Date.parse(startsAt));
  const from = Math.min(...at) - 400 * msPerDay;
  const to = Math.max(...at) + msPerDay;
  const observances = [observance(zone, from, offsetAt(zone, from))];
  for (let day = from; day < to; day += msPerDay) {
    const next = day + msPerDay;
    if (offsetAt(zone, day) !== offsetAt(zone, next))
      observances.push(observance(zone, changeBetween(zone, day, next), offsetAt(zone, day)));
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE'];
}

function observance(zone: string, at: number, before: number): string[] {
  const after = offsetAt(zone, at);
  const part = after > before ? 'DAYLIGHT' : 'STANDARD';
  // Its start is told in the time that held until then.
  const start = utc(new Date(at + before * msPerMinute)).replace('Z', '');
  return [
    `BEGIN:${part}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offsetWords(before)}`,
    `TZOFFSETTO:${offsetWords(after)}`,
    `END:${part}`,
  ];
}

function changeBetween(zone: string, low: number, high: number): number {
  const before = offsetAt(zone, low);
  let [from, to] = [low, high];
  while (to - from > msPerMinute) {
    const middle = from + Math.floor((to - from) / 2 / msPerMinute) * msPerMinute;
    if (offsetAt(zone, middle) === before) from = middle;
    else to = middle;
  }
  return to;
}

/** Minutes a zone is ahead of UTC at an instant. */
function offsetAt(zone: string, at: number): number {
  const minute = Math.floor(at / msPerMinute) * msPerMinute;
  const instant = new Date(minute);
  return (Date.parse(`${localDay(instant, zone)}T${localTime(instant, zone)}:00Z`) - minute) / msPerMinute;
}

function offsetWords(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

const utc = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const local = (at: Date, zone: string) =>
  `${localDay(at, zone).replaceAll('-', '')}T${localTime(at, zone).replace(':', '')}00`;

function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (mark) => `\\${mark}`)
    .replace(/\r?\n/g, '\\n');
}

/** No line is longer than 75 octets; what is left begins the next one after a space. Characters are never cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [text, octets] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > mostOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
