// The sentence about how an objective stands: counts first, then where its numbers are heading at this rate. Pure.
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import { hasPace } from '../../../core/pace.ts';
import { rawProgress } from '../../../core/progress.ts';
import { project } from '../../../core/projection.ts';

export type Course = readonly { value: number | null; effectiveOn: string; correctedById: string | null }[];
type Row = Pick<
  KeyResult,
  'id' | 'kind' | 'role' | 'baseline' | 'target' | 'bandLow' | 'bandHigh' | 'value' | 'status' | 'removedAt'
>;

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const word = (count: number) => small[count] ?? String(count);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Two of three on track, one off track." */
export function standsSentence({
  keyResults,
  onTrack,
  of,
}: {
  keyResults: readonly Row[];
  onTrack: number;
  of: number;
}): string {
  if (of === 0) return 'It has no key results.';
  const rows = keyResults.filter(({ removedAt }) => removedAt === null);
  const standing = (status: string) => rows.filter((row) => (row.status ?? 'not started') === status).length;
  const rest = (['at risk', 'off track', 'not started'] as const)
    .map((status) => [standing(status), status] as const)
    .filter(([count]) => count > 0)
    .map(([count, status]) => `${word(count)} ${status}`);
  if (onTrack === of) return of === 1 ? 'Its one key result is on track.' : `All ${word(of)} are on track.`;
  if (standing('not started') === of)
    return `${capital(word(of))} key result${of === 1 ? '' : 's'}, not checked in on yet.`;
  return `${onTrack === 0 ? 'None' : capital(word(onTrack))} of ${word(of)} on track${rest.length > 0 ? `, ${rest.join(', ')}` : ''}.`;
}

/** "At this rate one lands, one is too close to call, one misses."; empty while too little has been measured. */
export function rateSentence(
  rows: readonly Row[],
  courses: ReadonlyMap<string, Course>,
  cycle: { startsOn: string; endsOn: string },
): string {
  const ends = rows
    .filter(({ role, removedAt }) => role === 'result' && removedAt === null)
    .map((row) => endOf(row, courses.get(row.id) ?? [], cycle));
  const count = (end: string) => ends.filter((each) => each === end).length;
  const [lands, close, misses] = [count('lands'), count('close'), count('misses')];
  const parts = [
    lands > 0 && `${word(lands)} ${lands === 1 ? 'lands' : 'land'}`,
    close > 0 && `${word(close)} ${close === 1 ? 'is' : 'are'} too close to call`,
    misses > 0 && `${word(misses)} ${misses === 1 ? 'misses' : 'miss'}`,
  ].filter(Boolean);
  if (parts.length === 0) return '';
  const unknown = count('unknown');
  return `At this rate ${parts.join(', ')}${unknown > 0 ? `; of ${word(unknown)} too little is known` : ''}.`;
}

function endOf(row: Row, course: Course, cycle: { startsOn: string; endsOn: string }) {
  if (row.value !== null && (rawProgress(row, row.value) ?? 0) >= 1) return 'lands';
  if (!hasPace(row) || row.target === null) return 'unknown';
  const points = course.flatMap(({ value, effectiveOn, correctedById }) =>
    value === null || correctedById !== null ? [] : [{ on: effectiveOn, value }],
  );
  const heading = project(points, row, cycle);
  if (!heading) return 'unknown';
  const rises = row.target >= (row.baseline ?? 0);
  const [best, worst] = rises ? [heading.high, heading.low] : [heading.low, heading.high];
  const reaches = (value: number) =>
    rises ? value >= (row.target as number) : value <= (row.target as number);
  return reaches(worst) ? 'lands' : reaches(best) ? 'close' : 'misses';
}
