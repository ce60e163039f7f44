// The calendar in a sentence: what comes next, and how the quarter's ceremonies have gone so far.
import type { MeetingInList } from '../../../actions/meetings/shapes.ts';
import { nameOf } from '../../okr/meeting/words.ts';
import { dueWords } from '../../parts/dates.ts';
import { counted } from '../../parts/numbers.ts';

/** The one to come that matters to the reader: running now, else the next. */
export function nextOf(all: readonly MeetingInList[]): MeetingInList | null {
  return (
    all.find(({ state }) => state === 'running') ??
    all.find(({ state }) => state === 'scheduled' || state === 'rescheduled') ??
    null
  );
}

/** "Leadership review tomorrow 10:00". */
export function finding(all: readonly MeetingInList[], now: Date, zone: string): string {
  if (all.length === 0) return 'Nothing is on the calendar yet';
  const next = nextOf(all);
  if (!next) return 'Nothing more is on the calendar of this cycle';
  if (next.state === 'running') return `${nameOf(next)} is running`;
  return `${nameOf(next)} ${dueWords(next.startsAt, now, zone)}`;
}

/** "11 of 14 held, 2 missed, 1 without quorum." Reviews called off after commit count as missed. */
export function recordWords(all: readonly MeetingInList[]): string {
  const over = all.filter(({ state, countsAsMissed }) => state.startsWith('held') || countsAsMissed);
  if (over.length === 0) return all.length > 0 ? 'None of them has come round yet.' : '';
  const held = over.filter(({ state, countsAsMissed }) => state.startsWith('held') && !countsAsMissed);
  const missed = over.filter(({ countsAsMissed }) => countsAsMissed).length;
  const without = held.filter(({ state }) => state === 'held without quorum').length;
  const parts = [
    `${held.length} of ${counted(over.length, 'meeting')} held in time`,
    missed > 0 ? `${missed} missed` : '',
    without > 0 ? `${without} without quorum` : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** "2 placed, 3 moved, 1 called off." */
export function plannedWords({
  placed,
  moved,
  calledOff,
}: {
  placed: number;
  moved: number;
  calledOff: number;
}): string {
  const parts = [
    placed > 0 ? `${placed} placed` : '',
    moved > 0 ? `${moved} moved` : '',
    calledOff > 0 ? `${calledOff} called off` : '',
  ].filter(Boolean);
  if (parts.length === 0) return 'Every meeting stands where the plan has it';
  const held = moved + calledOff > 0 ? '; what was held or moved by somebody stays' : '';
  return `${parts.join(', ')}${held}`;
}

export type WeekRows = {
  number: number;
  startsOn: string;
  endsOn: string;
  quiet: boolean;
  /** Of the organisation, or of a team the reader is in. */
  shown: MeetingInList[];
  /** Weekly meetings of other teams: one line. */
  others: MeetingInList[];
};

/** Meetings by week of the cycle; those before it under number 0.
 * @param mine teams whose own meetings stand line by line */
export function byWeek(
  all: readonly MeetingInList[],
  weeks: readonly { number: number; startsOn: string; endsOn: string; quiet: boolean }[],
  dayOf: (meeting: MeetingInList) => string,
  mine: ReadonlySet<string>,
): WeekRows[] {
  const first = weeks[0]?.startsOn ?? '';
  const before = { number: 0, startsOn: '', endsOn: '', quiet: false };
  return [before, ...weeks]
    .map((week) => {
      const own = all.filter((meeting) => {
        const day = dayOf(meeting);
        if (week.number === 0) return day < first;
        const isLast = week === weeks.at(-1);
        return day >= week.startsOn && (day <= week.endsOn || isLast);
      });
      const isShown = ({ teamId }: MeetingInList) => teamId === null || mine.has(teamId);
      return { ...week, shown: own.filter(isShown), others: own.filter((meeting) => !isShown(meeting)) };
    })
    .filter(({ number, shown, others }) => number > 0 || shown.length + others.length > 0);
}
