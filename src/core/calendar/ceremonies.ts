// Where ceremonies fall in a cycle: by their role in the quarter, never by a literal week number, and out of quiet weeks where the role allows.
import { addDays, type Day } from './day.ts';
import { type CycleDays, type Week, weeksOf } from './weeks.ts';

export type Placement = {
  ceremony:
    | 'team drafting'
    | 'alignment workshop'
    | 'commit'
    | 'mid-quarter review'
    | 'quarter review'
    | 'retrospective'
    | 'reset';
  from: Day;
  to: Day;
};

/** The week or weeks each ceremony belongs in. */
export function ceremoniesOf(cycle: CycleDays): Placement[] {
  const weeks = weeksOf(cycle);
  const working = weeks.filter((week) => !week.quiet);
  const usable = working.length > 0 ? working : weeks;
  const first = usable[0] as Week;
  const last = usable.at(-1) as Week;
  const beforeLast = usable.at(-2) ?? last;
  const middle = nearest(usable, Math.ceil(weeks.length / 2));
  return [
    { ceremony: 'team drafting', from: addDays(cycle.startsOn, -14), to: addDays(cycle.startsOn, -1) },
    { ceremony: 'alignment workshop', from: addDays(cycle.startsOn, -7), to: addDays(cycle.startsOn, -1) },
    { ceremony: 'commit', from: first.startsOn, to: first.endsOn },
    { ceremony: 'mid-quarter review', from: middle.startsOn, to: middle.endsOn },
    { ceremony: 'quarter review', from: beforeLast.startsOn, to: last.endsOn },
    { ceremony: 'retrospective', from: last.startsOn, to: last.endsOn },
    { ceremony: 'reset', from: last.startsOn, to: last.endsOn },
  ];
}

function nearest(weeks: readonly Week[], number: number): Week {
  return weeks.reduce((best, week) =>
    Math.abs(week.number - number) < Math.abs(best.number - number) ? week : best,
  );
}
