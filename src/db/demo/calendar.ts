// When the story takes place: four quarters about today, so that whoever opens the demo meets a quarter half run. Mid-quarter it is the
// calendar's own; near its start or end the workspace has explicit dates instead.
import { addDays, type Day, mondayOf } from '../../core/calendar/day.ts';
import { dueAt } from '../../core/calendar/due.ts';
import {
  type CalendarRule,
  nextQuarter,
  quarterOf,
  type Quarter as Span,
} from '../../core/calendar/quarters.ts';
import { type Week, weekOf, weeksOf } from '../../core/calendar/weeks.ts';
import type { Phase } from '../../core/cycle.ts';
import type { CheckInRhythm } from '../../core/workspace.ts';
import type { Quarter } from './story/shape.ts';

export const zone = 'Europe/Lisbon';
export const rhythm: CheckInRhythm = { weekday: 4, time: '09:30' };

const plain: CalendarRule = { family: 'quarters', fiscalStartMonth: 1 };
const midFrom = 6;
const midTo = 8;
const weeksLong = 13;

export type StoryCycle = Span & {
  quarter: Quarter;
  phase: Phase;
  quietWeeks: number[];
  weeks: Week[];
  /** Number of the newest week that is wholly over; 0 before the cycle begins. */
  over: number;
};

/** The calendar of the workspace and its four cycles, oldest first. */
export function cyclesAbout(today: Day): { calendar: CalendarRule; cycles: StoryCycle[] } {
  const own = quarterOf(plain, today) as Span;
  const { number } = weekOf(own, today);
  const isMid = number >= midFrom && number <= midTo;
  const spans = isMid ? ofTheCalendar(own) : byHand(today);
  const quiet: Record<Quarter, number[]> = { [-2]: [], [-1]: [7], 0: [3], 1: [] };
  const phases: Record<Quarter, Phase> = { [-2]: 'closed', [-1]: 'closed', 0: 'running', 1: 'planning' };
  return {
    calendar: isMid ? plain : { family: 'explicit' },
    cycles: ([-2, -1, 0, 1] as const).map((quarter, index) => {
      const span = spans[index] as Span;
      const quietWeeks = quiet[quarter];
      const weeks = weeksOf({ ...span, quietWeeks });
      const over = weeks.filter((week) => week.endsOn < today).length;
      return { ...span, quarter, phase: phases[quarter], quietWeeks, weeks, over };
    }),
  };
}

function ofTheCalendar(running: Span): Span[] {
  const before = quarterOf(plain, addDays(running.startsOn, -1)) as Span;
  const first = quarterOf(plain, addDays(before.startsOn, -1)) as Span;
  return [first, before, running, nextQuarter(plain, running)];
}

// Today lies in the seventh of thirteen weeks. The names count on from the quarter most of the running cycle lies in.
function byHand(today: Day): Span[] {
  const start = addDays(mondayOf(today), -6 * 7);
  const middle = quarterOf(plain, addDays(start, 45)) as Span;
  const [, number, year] = /^Q(\d) (\d+)$/.exec(middle.name) as unknown as [string, string, string];
  const count = Number(year) * 4 + Number(number) - 1;
  return [-2, -1, 0, 1].map((step) => {
    const startsOn = addDays(start, step * weeksLong * 7);
    const at = count + step;
    return {
      name: `Q${(at % 4) + 1} ${Math.floor(at / 4)}`,
      startsOn,
      endsOn: addDays(startsOn, weeksLong * 7 - 1),
    };
  });
}

/** The number of a week of the story: one that counts back does so from the newest that is over. */
export function weekNumber({ over }: StoryCycle, week: number): number {
  return week <= 0 ? over + 1 + week : week;
}

/** The day a week's check-in is due, quiet or not. */
export function dueDay(week: Week): Day {
  const due = dueAt({ ...week, quiet: false }, { ...rhythm, zone });
  return (due as Date).toISOString().slice(0, 10);
}
