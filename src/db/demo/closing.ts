// How objectives of a closed quarter were closed: the day after it ended, or late, when somebody had to be reminded.
import { addDays, type Day } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import type { Guidance } from '../../core/key-result.ts';
import type { Verdict } from '../../core/objective.ts';
import { suggestScore } from '../../core/score.ts';
import { weekNumber } from './calendar.ts';
import { measureOf, type Told } from './check-ins.ts';
import { minutesAfter, moment, workingDay } from './clock.ts';
import type { Ground } from './ground.ts';
import type { Placed } from './placed.ts';
import type { KeyResultStory } from './story/shape.ts';

export type Closing = { verdict: Verdict; lesson: string; scoredAt: Date; at: Date };

/** When an objective was scored and closed, and with what; null when it is open still. */
export function closingOf({ story, cycle, chance }: Placed): Closing | null {
  if (!story.closed) return null;
  const { verdict, lesson, daysLate, week } = story.closed;
  const early = week ? cycle.weeks[weekNumber(cycle, week) - 1]?.startsOn : undefined;
  const day: Day = early ? addDays(early, 2) : addDays(cycle.endsOn, daysLate ?? 1);
  const scoredAt = moment(workingDay(day), chance);
  return { verdict, lesson, scoredAt, at: minutesAfter(scoredAt, 34) };
}

/** Tells that an objective was closed. */
export function noteClosing({ book, personId }: Ground, one: Placed, closing: Closing): void {
  book.note({
    kind: 'objective.closed',
    at: closing.at,
    by: personId(one.story.owner),
    objective: { id: one.id, audience: one.audience },
    cycleId: one.cycle.id,
    body: { verdict: closing.verdict, lesson: closing.lesson },
  });
}

/** The score of a key result beside the one that was suggested; nulls for guards and where none was given. */
export function scoreOf(
  { book, personId }: Ground,
  one: Placed,
  story: KeyResultStory,
  id: Id,
  told: Told,
  guidance: Guidance,
) {
  const closing = closingOf(one);
  if (!closing || story.guard || closing.verdict === 'dropped')
    return { score: null, suggested_score: null, score_reason: '', scored_at: null, scored_by: null };
  const { score: suggested } = suggestScore(measureOf(story), told.value, guidance);
  const score = story.score ?? suggested ?? 0;
  const reason = story.scoreReason ?? '';
  const by = personId(story.owner);
  book.note({
    kind: 'key-result.scored',
    at: closing.scoredAt,
    by,
    objective: { id: one.id, audience: one.audience },
    cycleId: one.cycle.id,
    thingId: id,
    body: { score, suggested, reason, before: null },
  });
  return {
    score,
    suggested_score: suggested,
    score_reason: reason,
    scored_at: closing.scoredAt.toISOString(),
    scored_by: by,
  };
}
