// Which cycle to start with: it follows from the calendar, and near the end of a quarter it is the next one.
import { addDays, type Day, mondayOf } from '../../../core/calendar/day.ts';
import { type CalendarRule, nextQuarter, type Quarter, quarterOf } from '../../../core/calendar/quarters.ts';

const weeksByHand = 13;

/** The quarter today lies in and the one after; with dates by hand thirteen weeks from this Monday, and from the end of those. */
export function proposals(rule: CalendarRule, today: Day): [Quarter, Quarter] {
  const byHand = (from: Day, name: string) => ({
    name,
    startsOn: from,
    endsOn: addDays(from, weeksByHand * 7 - 1),
  });
  const now = quarterOf(rule, today) ?? byHand(mondayOf(today), 'First cycle');
  const after =
    rule.family === 'explicit' ? byHand(addDays(now.endsOn, 1), 'First cycle') : nextQuarter(rule, now);
  return [now, after];
}

/** The answers that follow from a calendar: the quarter still worth starting, which in its last three weeks is the next. */
export function cycleFor(rule: CalendarRule, today: Day): { cycleName: string; startsOn: Day; endsOn: Day } {
  const [now, after] = proposals(rule, today);
  const { name, startsOn, endsOn } = today > addDays(now.endsOn, -21) ? after : now;
  return { cycleName: name, startsOn, endsOn };
}
