// A stored number as people see it: a day as ISO, a share as a percentage, anything else without the noise of floating point.
import type { Shown } from './number-formats.ts';

const msPerDay = 86_400_000;
/** Day zero of Excel's calendar, shifted by the leap day of 1900 that never was; the old Macintosh calendar begins later. */
const dayZero = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
/** 31 December 9999. */
const lastDay = 2_958_465;

/** Text of the number in `stored`; empty when it is none. */
export function numberText(stored: string, shown: Shown, from1904: boolean): string {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return '';
  if (shown === 'percent') return `${Number((number * 100).toPrecision(12))}%`;
  if (shown === 'date' && number >= 0 && number <= lastDay) return dateText(number, from1904);
  return String(number);
}

function dateText(serial: number, from1904: boolean): string {
  const ms = (from1904 ? dayZero.from1904 : dayZero.from1900) + Math.round((serial * msPerDay) / 1000) * 1000;
  const text = new Date(ms).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
