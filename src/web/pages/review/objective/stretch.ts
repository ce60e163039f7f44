// A perfect score may be a stretch that came off or a target that was safe. Nobody but the people themselves knows, so it is asked, with what was seen.
import type { CheckIn } from '../../../../actions/check-ins.ts';
import type { KeyResult } from '../../../../actions/objectives/shapes.ts';
import { type CycleDays, weekOf, weeksOf } from '../../../../core/calendar/weeks.ts';
import { rawProgress } from '../../../../core/progress.ts';
import { percent } from '../../../parts/numbers.ts';

/** From this sure on, a target has little left to stretch for. */
const verySureFrom = 0.9;

type Told = Pick<CheckIn, 'value' | 'confidence' | 'effectiveOn' | 'correctedById'>;
type Scored = Pick<KeyResult, 'kind' | 'role' | 'baseline' | 'target' | 'bandLow' | 'bandHigh'>;

/** "Met in week 7 of 13, and 95% sure already in week 2. Was it a stretch, or was it safe?" */
export function stretchQuestion(keyResult: Scored, checkIns: readonly Told[], cycle: CycleDays): string {
  const standing = checkIns.filter(({ correctedById }) => correctedById === null);
  const week = (day: string) => weekOf(cycle, day).number;
  const met = standing.find(({ value }) => value !== null && (rawProgress(keyResult, value) ?? 0) >= 1);
  const sure = standing.find(({ confidence }) => confidence !== null && confidence >= verySureFrom);
  const weeks = weeksOf(cycle).length;
  const early = sure && (!met || sure.effectiveOn < met.effectiveOn);
  const seen = [
    keyResult.kind !== 'band' && met && `Met in week ${week(met.effectiveOn)} of ${weeks}`,
    early && `${percent(sure.confidence ?? 0)} sure already in week ${week(sure.effectiveOn)}`,
  ].filter(Boolean);
  const facts = seen.join(', and ');
  return `${facts ? `${facts.charAt(0).toUpperCase()}${facts.slice(1)}. ` : ''}Was it a stretch, or was it safe?`;
}
