// Lays the four cycles and the steps each has taken through its phases.
import { addDays, type Day } from '../../core/calendar/day.ts';
import { phases } from '../../core/cycle.ts';
import { rhythm } from './calendar.ts';
import { moment, workingDay } from './clock.ts';
import type { DatedCycle, Ground } from './ground.ts';

/** Days after its end on which a closed cycle was closed; the last one had to wait for a team that was late. */
const closedAfterDays = { [-2]: 4, [-1]: 16 } as const;

export function layCycles(ground: Ground): void {
  for (const cycle of ground.cycles) {
    const by = ground.personId('Ines Carvalho');
    const { id, name, startsOn, endsOn, quietWeeks, phase } = cycle;
    const made = moment(
      workingDay(cycle.quarter === 1 ? addDays(ground.today, -5) : addDays(startsOn, -30)),
      '16:20',
    );
    const steps = stepsOf(cycle).slice(0, phases.indexOf(phase));
    ground.book.add('cycle', {
      id,
      name,
      starts_on: startsOn,
      ends_on: endsOn,
      quiet_weeks: quietWeeks,
      rhythm,
      phase,
      closed_at: phase === 'closed' ? (steps.at(-1)?.toISOString() ?? null) : null,
      version: 1 + steps.length,
      created_at: made.toISOString(),
    });
    const about = { by, cycleId: id, thingId: id };
    const body = { name, startsOn, endsOn, quietWeeks, rhythm };
    ground.book.note({ kind: 'cycle.created', at: made, ...about, body });
    for (const week of quietWeeks)
      ground.book.note({ kind: 'calendar.quiet-week', at: made, ...about, body: { week } });
    for (const [index, at] of steps.entries())
      ground.book.note({
        kind: 'cycle.moved',
        at,
        ...about,
        body: { from: phases[index], to: phases[index + 1] },
      });
  }
}

// To committed, running, review, closed.
function stepsOf(cycle: DatedCycle): Date[] {
  const { committedOn, weeks, endsOn, quarter } = cycle;
  const review = weeks.at(-2)?.startsOn as Day;
  const closed = addDays(endsOn, closedAfterDays[quarter as -2 | -1] ?? 4);
  return [
    moment(committedOn, '16:30'),
    moment(workingDay(addDays(committedOn, 1)), '08:30'),
    moment(review, '08:30'),
    moment(workingDay(closed), '17:05'),
  ];
}
