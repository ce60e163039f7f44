// Days as people write them. 03/04/2027 means two days; which one is the file's habit, chosen once, never guessed per cell.
import type { Habits } from '../plan.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day in `text` as 'YYYY-MM-DD'; null when there is none. A time of day behind it is left out. */
export function readDate(text: string, dates: Habits['dates']): string | null {
  const plain = text.trim().slice(0, 40);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(plain);
  if (iso) return day(iso[1]!, iso[2]!, iso[3]!);
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[,\s].*)?$/.exec(plain);
  if (numbers) {
    const [, first, mark, second, year] = numbers as unknown as [string, string, string, string, string];
    const monthFirst = dates === 'month first' && mark !== '.';
    return monthFirst ? day(year, first, second) : day(year, second, first);
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[-\s.]+(\p{L}{3,9})\.?,?[-\s]+(\d{4}|\d{2})\b/u.exec(plain);
  if (dayFirst) return day(dayFirst[3]!, monthNumber(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(plain);
  return monthFirst ? day(monthFirst[3]!, monthNumber(monthFirst[1]!), monthFirst[2]!) : null;
}

/** The instant in text such as "2027-03-10 20:57:08 UTC", in ISO; null when it is none. */
export function readInstant(text: string): string | null {
  const found = /^\s*(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(?:UTC|Z)?\s*$/.exec(text);
  if (!found || !readDate(found[1]!, 'day first')) return null;
  const at = Date.parse(`${found[1]}T${found[2]}Z`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function monthNumber(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function day(year: string, month: string, date: string): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = Date.parse(`${text}T00:00:00Z`);
  // Date.parse lets 30 February slide into March on some engines; the way back shows it.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : text;
}
