// How long nobody has said anything about a key result: counted in days from its last check-in, or from the commit while there is none.
import type { ListedKeyResult, ListedObjective } from '../../../actions/objectives/shapes.ts';
import { daysBetween } from '../../../core/calendar/day.ts';

/** Days without a word are a finding from here on. */
export const silentFrom = 7;

/** Days since the last check-in; null before the first. */
export function checkedInAgo(
  { effectiveOn }: Pick<ListedKeyResult, 'effectiveOn'>,
  today: string,
): number | null {
  return effectiveOn === null ? null : Math.max(0, daysBetween(effectiveOn, today));
}

/** Whether a committed key result has gone `days` without a check-in; the same reading as the server's filter. */
export function isSilent(
  { state, committedAt }: Pick<ListedObjective, 'state' | 'committedAt'>,
  keyResult: Pick<ListedKeyResult, 'effectiveOn'>,
  today: string,
  days = silentFrom,
): boolean {
  if (state !== 'committed') return false;
  const last = [committedAt?.slice(0, 10), keyResult.effectiveOn].filter((day) => day != null).sort();
  return daysBetween(last.at(-1) ?? today, today) >= days;
}
