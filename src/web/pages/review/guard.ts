// Whether a guard held. It is told, never scored: where it stands at the end, and the weeks in which it was outside its limit.
import type { CheckIn } from '../../../actions/check-ins.ts';
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import { type CycleDays, weekOf } from '../../../core/calendar/weeks.ts';
import { plain } from '../../../core/number.ts';
import { outsideBand } from '../../../core/progress.ts';
import { guardState, limitsOf } from '../../../core/status.ts';

type Guard = Pick<KeyResult, 'kind' | 'role' | 'baseline' | 'target' | 'bandLow' | 'bandHigh' | 'value'>;

/** "Held" within its limit at the end, close or not. */
export function guardWord(guard: Guard): 'Held' | 'Broken' | 'Not measured' {
  const state = guardState(guard, guard.value);
  return state === 'broken' ? 'Broken' : state === 'not measured' ? 'Not measured' : 'Held';
}

type Told = Pick<CheckIn, 'value' | 'effectiveOn' | 'correctedById'>;

/** "Within its limit in 12 of 13 check-ins; 13 a week in week 9": the worst one stands for the others. Empty before anything was measured. */
export function guardCourse(
  guard: Guard & Pick<KeyResult, 'unit'>,
  checkIns: readonly Told[],
  cycle: CycleDays,
): string {
  const limits = limitsOf(guard);
  const measured = checkIns.flatMap(({ value, effectiveOn, correctedById }) =>
    value === null || correctedById !== null ? [] : [{ value, effectiveOn, out: outsideBand(limits, value) }],
  );
  if (measured.length === 0) return '';
  const outside = measured.filter(({ out }) => out > 0);
  if (outside.length === 0)
    return `Within its limit at ${measured.length === 1 ? 'its one check-in' : `all ${measured.length} check-ins`}`;
  const worst = outside.toSorted((a, b) => b.out - a.out)[0] as (typeof outside)[number];
  const within = measured.length - outside.length;
  return `Within its limit at ${within} of ${measured.length} check-ins; ${plain(worst.value, guard.unit)} in week ${weekOf(cycle, worst.effectiveOn).number}`;
}
