// Names of periods: "Q1 2027", "FY27 Q3", "H2 2027", "Annual 2027". Calendar quarters are meant unless the rows' own dates say otherwise.
import { addDays, daysBetween, firstOfMonth } from '../../core/calendar/day.ts';

export type Period = { name: string; startsOn: string; endsOn: string; annual: boolean };

const longest = 60;

/** The period `text` names; null when it names none we know. */
export function readPeriod(text: string): Period | null {
  const plain = text
    .trim()
    .slice(0, longest)
    .toLowerCase()
    .replace(/[-_/'’.,]+/g, ' ');
  const year = /(?:^|\D)(20\d{2})(?!\d)/.exec(plain)?.[1] ?? shortYear(plain);
  if (!year) return null;
  const quarter = /(?:^|\s)(?:q|quarter )([1-4])(?=\s|$|fy)/.exec(plain)?.[1];
  if (quarter) return span(`Q${quarter} ${year}`, Number(year), Number(quarter) * 3 - 3, 3);
  const half = /(?:^|\s)h([12])(?=\s|$)/.exec(plain)?.[1];
  if (half) return span(`H${half} ${year}`, Number(year), Number(half) * 6 - 6, 6);
  if (/^(?:annual|annually|year|yearly|full year|fy)?\s*(?:20)?\d{2}(?:\s*annual)?$/.test(plain))
    return span(`Annual ${year}`, Number(year), 0, 12);
  return null;
}

/** The calendar quarter or year both days lie in; otherwise the two days themselves. Null when the end is not after the start. */
export function periodOf(startsOn: string, endsOn: string): Period | null {
  const days = daysBetween(startsOn, endsOn) + 1;
  if (days < 7 || days > 400) return null;
  const year = Number(startsOn.slice(0, 4));
  const month = Number(startsOn.slice(5, 7)) - 1;
  const quarter = span(`Q${Math.floor(month / 3) + 1} ${year}`, year, Math.floor(month / 3) * 3, 3);
  if (endsOn <= quarter.endsOn) return quarter;
  return { name: `${startsOn} to ${endsOn}`, startsOn, endsOn, annual: days > 340 };
}

function span(name: string, year: number, month: number, months: number): Period {
  const startsOn = `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return { name, startsOn, endsOn: addDays(firstOfMonth(startsOn, months), -1), annual: months === 12 };
}

function shortYear(plain: string): string | null {
  const found = /(?:^|\s)(?:q[1-4]|h[12]|fy|annual)?\s?(?:fy)?\s?(\d{2})(?=\s|$)/.exec(plain);
  return found ? `20${found[1]}` : null;
}
