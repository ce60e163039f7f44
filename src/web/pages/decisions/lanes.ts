// Where everything stands in the picture of the ledger: additions above the weeks, what pays for them below, in units of the drawing. Pure.

import type { Decision } from '../../../actions/decisions/shapes.ts';
import { type Day, daysBetween } from '../../../core/calendar/day.ts';
import type { Week } from '../../../core/calendar/weeks.ts';
import { dayWords } from '../../parts/dates.ts';
import { counted } from '../../parts/numbers.ts';
import type { Addition } from './rows.ts';

export const width = 1144;
export const left = 104;
const lane = 24;
/** The picture shows so many; the table has them all. */
export const most = { additions: 12, past: 6 };

export type Label = { x: number; anchor: 'start' | 'end'; text: string; isCut: boolean };

export type Lane = {
  id: string;
  x: number;
  top: number;
  bottom: number;
  title: Label;
  /** How it is paid, as it is drawn. */
  paid: 'displaces' | 'capacity' | 'exception' | 'nothing' | 'waiting';
  /** Where the line under it ends, and the day it is drawn on to when it should have ended. */
  until: number;
  over: number | null;
  price: Label;
  tone: 'people' | 'plain' | 'warn' | 'bad';
};

export type Picture = {
  weeks: { number: number; x: number; wide: number; isNow: boolean }[];
  weeksAt: number;
  today: { x: number; words: string } | null;
  lanes: Lane[];
  past: { id: string; x: number; y: number; to: number; title: Label; note: string }[];
  pastAt: number;
  height: number;
  hidden: number;
};

/** Rough width of a line of words: enough to know whether it fits. */
const wideAs = (text: string, size: number) => text.length * size;
export const serif = 7.2;
const sans = 6.6;

function label(x: number, text: string, size: number, room = width): Label {
  const [after, before] = [room - x - 11, x - 11 - left];
  const wide = wideAs(text, size);
  const anchor = wide <= after || after >= before ? 'start' : 'end';
  return { x: anchor === 'start' ? x + 11 : x - 11, anchor, ...cut(text, size, Math.max(after, before)) };
}

function cut(text: string, size: number, space: number): Pick<Label, 'text' | 'isCut'> {
  if (wideAs(text, size) <= space) return { text, isCut: false };
  return { text: `${text.slice(0, Math.max(8, Math.floor(space / size) - 1)).trimEnd()}…`, isCut: true };
}

export function pictureOf(
  {
    additions,
    past,
    asked,
  }: { additions: readonly Addition[]; past: readonly Decision[]; asked: readonly Decision[] },
  { weeks, today, dayOf }: { weeks: readonly Week[]; today: Day; dayOf: (instant: string) => Day },
): Picture {
  const wide = (width - left) / Math.max(1, weeks.length);
  const xOf = (day: Day): number => {
    const last = weeks.at(-1);
    if (!last || day > last.endsOn) return width;
    const at = weeks.findIndex((week) => day <= week.endsOn);
    const week = weeks[at] as Week;
    const share = (daysBetween(week.startsOn, day) + 0.5) / (daysBetween(week.startsOn, week.endsOn) + 1);
    return Math.round(left + (at + Math.min(1, Math.max(0, share))) * wide);
  };
  const first = weeks[0]?.startsOn ?? today;
  const isNow = today >= first && today <= (weeks.at(-1)?.endsOn ?? today);
  const now = xOf(today);
  const shown = additions.slice(-most.additions);
  const waiting = asked.slice(0, 4);
  const count = shown.length + waiting.length;
  const weeksAt = 38 + count * lane;
  const place = (index: number) => ({
    top: weeksAt - 16 - (count - 1 - index) * lane,
    bottom: weeksAt + 40 + (count - 1 - index) * lane,
  });
  const lanes = [
    ...shown.map((each, index) => laneOf(each, xOf(dayOf(each.at)), place(index), { xOf, now })),
    ...waiting.map((each, index) =>
      askedLane(each, xOf(dayOf(each.decidedAt)), place(shown.length + index), now),
    ),
  ];
  const pastAt = weeksAt + 40 + Math.max(1, count) * lane;
  const late = past.slice(0, most.past).map((each, index) => {
    const y = pastAt + 22 + index * lane;
    const note = `${counted(daysBetween(each.dueOn ?? today, today), 'day')}, ${each.ownerName ?? 'nobody named'}`;
    const x = xOf(each.dueOn ?? today);
    const beside = wideAs(note, sans) + 20;
    // Right of today where there is room to read it, else left of where it was due.
    const fits = width - now - 9 - beside > 200;
    const title: Label = fits
      ? { x: now + 9, anchor: 'start', ...cut(each.choice, serif, width - now - 9 - beside) }
      : { x: x - 9, anchor: 'end', ...cut(each.choice, serif, x - 9 - left - beside) };
    return { id: each.id, x, y, to: now, title, note };
  });
  return {
    weeks: weeks.map(({ number, startsOn, endsOn }, index) => ({
      number,
      x: left + index * wide,
      wide,
      isNow: today >= startsOn && today <= endsOn,
    })),
    weeksAt,
    today: isNow ? { x: now, words: `Today, ${dayWords(today)}` } : null,
    lanes,
    past: late,
    pastAt,
    height: late.length > 0 ? pastAt + 22 + late.length * lane : pastAt + 6,
    hidden: additions.length - shown.length,
  };
}

type Scale = { xOf: (day: Day) => number; now: number };

function laneOf(each: Addition, x: number, at: { top: number; bottom: number }, { xOf, now }: Scale): Lane {
  const { decision, paid } = each;
  const base = { id: String(each.sequence), x, ...at, paid, title: label(x, each.title, serif), over: null };
  if (paid === 'nothing') {
    const words = each.stillRuns
      ? `No price named for ${counted(each.unpaidDays ?? 0, 'day')}`
      : 'No price named';
    return { ...base, until: x, over: now, price: label(now, words, sans), tone: 'bad' };
  }
  if (paid === 'exception') {
    const ends = decision?.expiresOn ?? null;
    const until = ends ? xOf(ends) : x;
    const day = ends ? dayWords(ends, 'short') : '';
    if (each.endedDays !== null)
      return {
        ...base,
        until,
        over: now,
        price: label(now, `Exception ended ${day}, and it still runs`, sans),
        tone: 'bad',
      };
    const words = `Exception to ${day}, signed ${decision?.signedByName ?? 'by a sponsor'}`;
    return { ...base, until, price: label(until, words, sans), tone: 'warn' };
  }
  if (paid === 'capacity') {
    const words = `${decision?.capacityOfName ?? 'Somebody'} pays ${decision?.capacity ?? ''}`;
    return { ...base, until: x, price: label(x, words, sans), tone: 'plain' };
  }
  const given =
    decision?.displaced.map(({ title, how }) => `${title}${how === 'delayed' ? ', put off' : ''}`) ?? [];
  const words = given.join(', ') || 'Something only its team sees';
  return { ...base, until: width, price: label(x, words, serif, width - 30), tone: 'people' };
}

function askedLane(each: Decision, x: number, at: { top: number; bottom: number }, now: number): Lane {
  return {
    id: each.id,
    x,
    ...at,
    paid: 'waiting',
    title: label(x, each.choice, serif),
    until: x,
    over: null,
    price: label(Math.max(x, now), `An exception? Asked of ${each.ownerName ?? 'a sponsor'}`, sans),
    tone: 'plain',
  };
}
