// The stretch of time an outcome is chosen for; the years are always said, for it crosses them.
import { dayWords } from '../../parts/dates.ts';

/** "13 April 2026 to 11 April 2027". */
export function periodWords(from: string, to: string): string {
  const end = `${dayWords(to)} ${to.slice(0, 4)}`;
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${dayWords(from)} to ${end}`
    : `${dayWords(from)} ${from.slice(0, 4)} to ${end}`;
}
