// When a drill comes again. The schedule (FSRS-6) is for the workload, not a promise; the same reviews give the same days, because nothing is left to chance.
import { type Card, createEmptyCard, fsrs, generatorParameters } from 'ts-fsrs';
import { z } from 'zod';

const scheduler = fsrs(generatorParameters({ enable_fuzz: false }));

/** How it went, in the words a learner chooses from. */
const grades = { again: 1, hard: 2, good: 3, easy: 4 } as const;

export const Review = z.strictObject({
  drill: z.string().min(1),
  at: z.iso.datetime(),
  grade: z.enum(['again', 'hard', 'good', 'easy']),
});
export type Review = z.infer<typeof Review>;

export type Standing = {
  drill: string;
  reviews: number;
  /** Days until it comes again, counted from the last review. */
  intervalDays: number;
  dueAt: string;
};

/** Where each drill stands after its reviews, taken in the order of their times. */
export function schedule(reviews: readonly Review[]): Standing[] {
  const cards = new Map<string, { card: Card; reviews: number }>();
  for (const { drill, at, grade } of reviews.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const known = cards.get(drill);
    const { card } = scheduler.next(
      known?.card ?? createEmptyCard(new Date(at)),
      new Date(at),
      grades[grade],
    );
    cards.set(drill, { card, reviews: (known?.reviews ?? 0) + 1 });
  }
  return [...cards].map(([drill, { card, reviews: count }]) => ({
    drill,
    reviews: count,
    intervalDays: card.scheduled_days,
    dueAt: card.due.toISOString(),
  }));
}

/** More than this a day turns practice into a chore. */
export const mostADay = 10;

/**
 * What is up at a moment: what is longest overdue first, then drills nobody has seen, never more than the day's share.
 * @param all drills in the order of the programme
 * @param doneToday how many were done since the day began
 */
export function upAt(
  at: string,
  {
    standings,
    all,
    doneToday,
  }: { standings: readonly Standing[]; all: readonly string[]; doneToday: number },
): string[] {
  const seen = new Set(standings.map(({ drill }) => drill));
  const due = standings
    .filter(({ drill, dueAt }) => all.includes(drill) && Date.parse(dueAt) <= Date.parse(at))
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    .map(({ drill }) => drill);
  const fresh = all.filter((drill) => !seen.has(drill));
  return [...due, ...fresh].slice(0, Math.max(0, mostADay - doneToday));
}
