// Where ceremonies fall: by their role in the quarter, never by a literal week number, on working days, at a local time whatever the clocks do.
import { addDays, type Day, mondayOf } from '../calendar/day.ts';
import { type CalendarRule, quarterOf } from '../calendar/quarters.ts';
import { type CycleDays, type Week, weeksOf } from '../calendar/weeks.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { instantOf } from '../calendar/zone.ts';
import type { Id } from '../id.ts';
import type { CheckInRhythm } from '../workspace.ts';
import { type MeetingKind, manners } from './kinds.ts';

export type Plan = {
  cycle: CycleDays & { rhythm: CheckInRhythm };
  /** Of whoever organises: times are local there. */
  zone: string;
  daysOff: ReadonlySet<Day>;
  /** Teams that check in and draft together. */
  teams: readonly Id[];
  /** Whether the fiscal year begins with this cycle. */
  opensYear: boolean;
};

export type Placed = {
  kind: MeetingKind;
  teamId: Id | null;
  /** Tells the second of a kind from the first: planning again finds what is there already. */
  slot: number;
  day: Day;
  startsAt: Date;
  minutes: number;
};

type Span = { startsOn: Day; endsOn: Day };
type Spot = { slot: number; within: Span; on: number; time: string };

const tuesday = 2;
const wednesday = 3;
const thursday = 4;
const minutesAfterDue = 30;

/** Every ceremony of a cycle, in order of time.
 * Reviews every second week leave out the middle week and the last two, which have reviews of their own; quiet weeks have no ceremony. */
export function placeMeetings(plan: Plan): Placed[] {
  const { cycle, zone, daysOff, teams } = plan;
  return spotsOf(plan)
    .flatMap(([kind, spots]) =>
      (manners[kind].of === 'team' ? teams : [null]).flatMap((teamId) =>
        spots.map(({ slot, within, on, time }): Placed => {
          const day = workingDayIn(within, on, daysOff);
          const startsAt = instantOf(day, time, zone);
          return { kind, teamId, slot, day, startsAt, minutes: manners[kind].minutes };
        }),
      ),
    )
    .filter(({ day }) => day <= cycle.endsOn)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

function spotsOf({ cycle, opensYear }: Plan): [MeetingKind, Spot[]][] {
  const weeks = weeksOf(cycle);
  const working = weeks.filter(({ quiet }) => !quiet);
  const usable = working.length > 0 ? working : weeks;
  const last = usable.at(-1) as Week;
  const beforeLast = usable.at(-2) ?? last;
  const middle = nearest(usable, Math.ceil(weeks.length / 2));
  const before = (count: number): Span => ({
    startsOn: addDays(cycle.startsOn, -7 * count),
    endsOn: addDays(cycle.startsOn, -7 * count + 6),
  });
  const once = (within: Span, on: number, time = '10:00', slot = 1): Spot => ({ slot, within, on, time });
  const { weekday: due, time } = cycle.rhythm;
  const afterDue = later(time, minutesAfterDue);
  return [
    ['annual outcomes', opensYear ? [once(before(7), wednesday, '09:00')] : []],
    ['company draft', [once(before(4), tuesday), once(before(3), tuesday, '10:00', 2)]],
    ['team drafting', [once(before(2), wednesday, '14:00'), once(before(1), tuesday, '14:00', 2)]],
    ['alignment workshop', [once(before(1), thursday)]],
    ['commit', [once(usable[0] as Week, wednesday)]],
    ['weekly check-in', usable.map((week) => once(week, due, afterDue, week.number))],
    [
      'leadership review',
      usable
        .filter((week, index) => index % 2 === 1 && ![middle, beforeLast, last].includes(week))
        .map((week) => once(week, tuesday, '10:00', week.number)),
    ],
    ['mid-quarter review', [once(middle, wednesday)]],
    ['quarter review', [once(beforeLast, wednesday)]],
    ['retrospective', [once(last, tuesday)]],
    ['reset', [once(last, wednesday)]],
  ];
}

function nearest(weeks: readonly Week[], number: number): Week {
  return weeks.reduce((best, week) =>
    Math.abs(week.number - number) < Math.abs(best.number - number) ? week : best,
  );
}

function later(time: string, minutes: number): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  const at = Math.min(hour * 60 + minute + minutes, 23 * 60 + 30);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

/** The working day of a span nearest to a weekday, the later of two; where all of it is off, the first working day after it. */
function workingDayIn({ startsOn, endsOn }: Span, on: number, daysOff: ReadonlySet<Day>): Day {
  const last = addDays(mondayOf(endsOn), on - 1);
  const wanted = last > endsOn ? addDays(last, -7) : last;
  for (let away = 0; away <= 13; away++)
    for (const day of [addDays(wanted, away), addDays(wanted, -away)])
      if (day >= startsOn && day <= endsOn && isWorkingDay(day, daysOff)) return day;
  let after = addDays(endsOn, 1);
  while (!isWorkingDay(after, daysOff)) after = addDays(after, 1);
  return after;
}

/** Whether a cycle is the first of its fiscal year; with explicit dates, whether its middle lies in the first three months. */
export function opensYear(rule: CalendarRule, { startsOn, endsOn }: Span): boolean {
  const own = quarterOf(rule, startsOn);
  if (own) return /\bQ1\b/.test(own.name);
  const middle = new Date((Date.parse(startsOn) + Date.parse(endsOn)) / 2).toISOString();
  return Number(middle.slice(5, 7)) <= 3;
}
