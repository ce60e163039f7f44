// Lays the weekly check-ins of one key result: on time mostly, some late, some missing, a slip corrected, and what people wrote.
import { addDays, type Day } from '../../core/calendar/day.ts';
import { dueOn, isLate } from '../../core/calendar/due.ts';
import type { Week } from '../../core/calendar/weeks.ts';
import type { Status } from '../../core/check-in.ts';
import type { Id } from '../../core/id.ts';
import type { Measure } from '../../core/key-result.ts';
import { elapsedShare } from '../../core/pace.ts';
import { suggestStatus } from '../../core/status.ts';
import { newId } from '../new-id.ts';
import { dueDay, rhythm, weekNumber, zone } from './calendar.ts';
import { type Chance, chanceOf } from './chance.ts';
import { dayIn, minutesAfter, moment } from './clock.ts';
import { confidenceIn, valueIn } from './course.ts';
import type { Ground } from './ground.ts';
import type { Placed } from './placed.ts';
import { signIns } from './story/people.ts';
import type { KeyResultStory, Note } from './story/shape.ts';
import { smallTalk } from './story/small-talk.ts';

/** What stands once all weeks are told. */
export type Told = { value: number | null; confidence: number | null };

/** The key result being told of, and where it stands so far. */
type Telling = { ground: Ground; one: Placed; story: KeyResultStory; id: Id; told: Told };

type Saying = {
  value: number | null;
  confidence: number;
  status: Status | null;
  words: Note | undefined;
  recorded: Date;
  effectiveOn: Day;
  correctsId: Id | null;
};

/** Writes the check-ins of a key result and tells where it stands at the end of them. */
export function layCheckIns(ground: Ground, one: Placed, story: KeyResultStory, id: Id): Told {
  const telling: Telling = { ground, one, story, id, told: { value: null, confidence: null } };
  if (!one.committedAt) return telling.told;
  const { cycle } = one;
  const chance = chanceOf(`${cycle.quarter} ${one.story.key} ${story.title}`);
  const words = wordsByWeek(story.notes ?? [], cycle.over);
  const last = cycle.phase === 'closed' ? cycle.weeks.length : Math.max(1, cycle.over);
  const early = one.story.closed?.week;
  const dropped = early ? weekNumber(cycle, early) : cycle.weeks.length + 1;
  for (const week of cycle.weeks.filter(({ number }) => number < dropped)) {
    const share = Math.min(1, week.number / last);
    const value = valueIn(story, week.number, week.number / cycle.weeks.length, share, chance);
    const confidence = confidenceIn(story.course, share, chance);
    const at = recordedAt(ground, one, story, week, chance);
    if (!at) continue;
    const small: Note | undefined = chance.next() < 0.3 ? [week.number, chance.pick(smallTalk)] : undefined;
    tell(telling, week, {
      value,
      confidence,
      status: statusOf(story, week.number, cycle.over),
      words: words(week.number) ?? small,
      ...at,
      correctsId: null,
    });
  }
  return telling.told;
}

// A slip of the finger stays in view; what was meant comes an hour and a half later.
function tell(telling: Telling, week: Week, saying: Saying): void {
  const { slip } = telling.story.course;
  if (slip?.week !== week.number) {
    write(telling, saying);
    return;
  }
  const correctsId = write(telling, { ...saying, value: slip.value });
  const recorded = minutesAfter(saying.recorded, 95);
  write(telling, { ...saying, words: [week.number, slip.says], recorded, correctsId });
}

function write({ ground, one, story, id: keyResultId, told }: Telling, saying: Saying): Id {
  const { value, confidence, status, words, recorded, effectiveOn, correctsId } = saying;
  const { cycle } = one;
  const id = newId();
  const [, moved = '', blocks = '', needs = ''] = words ?? [0];
  const said = { value, confidence, moved, blocks, needs };
  const { status: suggested } = suggestStatus({
    measure: measureOf(story),
    value,
    confidence,
    previousConfidence: told.confidence,
    share: elapsedShare(cycle, effectiveOn),
  });
  const due = dueOn(cycle, effectiveOn, { ...rhythm, zone });
  const by = ground.personId(story.owner);
  ground.book.add('check_in', {
    id,
    key_result_id: keyResultId,
    audience: one.audience,
    ...said,
    status: status ?? suggested,
    suggested_status: suggested,
    effective_on: effectiveOn,
    is_late: due !== null && isLate(recorded, due),
    corrects_id: correctsId,
    source: 'person',
    recorded_by: by,
    recorded_at: recorded.toISOString(),
  });
  const { title, unit } = story;
  const standing = { checkInId: id, title, unit, previousConfidence: told.confidence };
  ground.book.note({
    kind: 'check-in.made',
    at: recorded,
    by,
    objective: { id: one.id, audience: one.audience },
    cycleId: cycle.id,
    thingId: keyResultId,
    body: { ...standing, ...said, effectiveOn, corrects: correctsId },
  });
  Object.assign(told, { value: value ?? told.value, confidence });
  return id;
}

/** When a week's check-in was made, and the day it speaks of; null when there was none. */
function recordedAt(
  ground: Ground,
  one: Placed,
  story: KeyResultStory,
  week: Week,
  chance: Chance,
): { recorded: Date; effectiveOn: Day } | null {
  const { course } = story;
  const [shift, luck] = [chance.pick([-1, 0, 0, 0, 1]), chance.next()];
  const { over } = one.cycle;
  const isSilent = luck > 0.97 || isAmong(course.silent, week.number, over);
  if (week.quiet || isSilent || week.number > over + 1) return null;
  const due = dueDay(week);
  if (isAmong(course.late, week.number, over)) {
    const recorded = moment(addDays(due, 3 + Math.round(luck * 2)), chance);
    return recorded < ground.now ? { recorded, effectiveOn: due } : null;
  }
  if (week.number === over + 1) return thisWeek(ground, story, week, due, luck, chance);
  const on = addDays(due, shift);
  const recorded = moment(on < week.startsOn || on > week.endsOn ? due : on, chance);
  return one.committedAt && recorded < one.committedAt ? null : { recorded, effectiveOn: dayIn(recorded) };
}

// The week under way: who was early, and once it is due most others. Those one can sign in as still owe theirs.
function thisWeek(
  ground: Ground,
  { course, owner }: KeyResultStory,
  week: Week,
  due: Day,
  luck: number,
  chance: Chance,
): { recorded: Date; effectiveOn: Day } | null {
  const isPast = ground.today > due && luck < 0.7 && !signIns.some(({ name }) => name === owner);
  if (!course.early && !isPast) return null;
  const planned = moment(course.early ? week.startsOn : due, chance);
  const recorded = planned < ground.now ? planned : minutesAfter(ground.now, -7);
  const effectiveOn = dayIn(recorded);
  return effectiveOn < week.startsOn ? null : { recorded, effectiveOn };
}

function statusOf({ course }: KeyResultStory, week: number, over: number): Status | null {
  if (typeof course.said === 'string') return course.said;
  return course.said?.[week] ?? course.said?.[week - over - 1] ?? null;
}

const isAmong = (weeks: readonly number[] | undefined, week: number, over: number) =>
  weeks?.some((each) => each === week || (each < 0 && each + over + 1 === week)) ?? false;

// Notes name their week, or count back from the newest one that is over.
function wordsByWeek(notes: readonly Note[], over: number): (week: number) => Note | undefined {
  return (week) => notes.find(([at]) => at === week || (at < 0 && at + over + 1 === week));
}

/** A key result's numbers as the story tells them. */
export function measureOf(story: KeyResultStory): Measure {
  return {
    kind: story.kind,
    role: story.guard ? 'guard' : 'result',
    baseline: story.from ?? null,
    target: story.to ?? null,
    bandLow: story.band?.[0] ?? null,
    bandHigh: story.band?.[1] ?? null,
  };
}
