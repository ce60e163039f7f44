// Pace: what a straight line from baseline to target expects by now. A convention to argue with, not a forecast.
import { daysBetween } from './calendar/day.ts';
import type { Measure } from './key-result.ts';
import { journey } from './progress.ts';

/** Share of the cycle gone by the end of `day`: 0 before it starts, 1 from its last day on. */
export function elapsedShare(cycle: { startsOn: string; endsOn: string }, day: string): number {
  const all = daysBetween(cycle.startsOn, cycle.endsOn) + 1;
  return Math.min(1, Math.max(0, (daysBetween(cycle.startsOn, day) + 1) / all));
}

/** Whether a straight line means anything: for numbers that travel, and milestones counted in steps. */
export function hasPace(measure: Measure): boolean {
  if (measure.role === 'guard' || journey(measure) === null) return false;
  return measure.kind !== 'milestone' || (measure.target ?? 1) > 1;
}

/** The value expected when `share` of the cycle is gone; null where there is no pace. */
export function expectedValue(measure: Measure, share: number): number | null {
  const way = journey(measure);
  return way && hasPace(measure) ? way.from + share * (way.to - way.from) : null;
}
