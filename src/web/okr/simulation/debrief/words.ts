// What a debrief found, in sentences.
import type { Debrief, DebriefHabit } from '../../../../simulator/debrief/debrief.ts';
import { deedWords, looksWords, share } from '../words.ts';

/** "You sent a reminder where it looked like too much load." */
export function habitWords({
  family,
  done,
  looked,
}: Pick<DebriefHabit, 'family' | 'done' | 'looked'>): string {
  return `You ${deedWords(family, done)} where it looked like ${looksWords(family, looked)}`;
}

/** The title: the habit that cost most. */
export function findingOf({ habits: [first], decisions: [costliest] }: Debrief): string {
  if (first) return habitWords(first);
  return costliest
    ? 'No wrong answer became a habit; single decisions cost you'
    : 'You gave the best answer there was, each time';
}

/** The forecast that was furthest from what came of it. One that was stopped near its end proves nobody wrong. */
export function forecastFinding({ courses }: Debrief): string {
  const all = courses.flatMap(({ title, isReached, forecasts, progress }) =>
    forecasts.flatMap(({ week, said }) =>
      said === undefined || (!isReached && (progress.at(-1) ?? 0) >= 0.8)
        ? []
        : [{ title, week, said, isReached, true: progress.at(-1) ?? 0 }],
    ),
  );
  const off = (each: (typeof all)[number]) => Math.abs(each.said - Number(each.isReached));
  const worst = all.sort((a, b) => off(b) - off(a))[0];
  if (!worst || off(worst) < 0.5) return '';
  return `In week ${worst.week}, before any of this was shown, you gave “${worst.title}” a ${share(worst.said)} chance. It came to ${share(worst.true)}.`;
}

/** What the chart of one objective shows. */
export function courseFinding(title: string, widest: { week: number; gap: number }): string {
  const gap = Math.round(100 * widest.gap);
  return gap < 5
    ? `“${title}” was reported much as it was`
    : `“${title}” was reported ${gap} points ahead of the truth in week ${widest.week}`;
}
