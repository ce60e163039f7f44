// What the self-audit comes to, in a sentence, and in figures that never stand without their interval.
import type { SelfAudit } from '../../../../actions/self-audit.ts';
import { counted } from '../../../parts/numbers.ts';

type Estimate = NonNullable<SelfAudit['difference']>;

/** The finding. An interval that holds zero tells nothing apart. */
export function auditFinding({ flagged, unflagged, difference, fewest }: SelfAudit): string {
  if (difference) {
    if (difference.high < 0) return 'Key results that were warned about ended lower';
    if (difference.low > 0) return 'Key results that were warned about ended higher';
    return 'So far a warning says nothing about the score';
  }
  const isEnough = [flagged, unflagged].every(
    ({ keyResults, objectives }) => keyResults >= fewest.keyResults && objectives >= fewest.objectives,
  );
  return isEnough ? 'All scores are alike, so nothing can be told apart' : 'Not enough yet to tell';
}

/** What the figures mean, or what is missing for them. */
export function auditMeaning({ flagged, unflagged, difference, fewest }: SelfAudit): string {
  if (difference)
    return difference.low > 0
      ? `By ${estimateWords(difference)}. Rules that warn of what goes well may not fit how you write.`
      : `The difference is ${estimateWords(difference)}.`;
  return `${counted(flagged.keyResults, 'scored key result')} (of ${counted(flagged.objectives, 'objective')}) would have been warned about at commit, ${unflagged.keyResults} (of ${unflagged.objectives}) would not. Scores are compared from ${fewest.keyResults} of each on, out of ${fewest.objectives} objectives.`;
}

const figure = (value: number) => value.toFixed(2).replace('-', '−').replace('−0.00', '0.00');

/** "0.61 (0.55 to 0.67)". */
export function estimateWords({ value, low, high }: Estimate): string {
  return `${figure(value)} (${figure(low)} to ${figure(high)})`;
}
