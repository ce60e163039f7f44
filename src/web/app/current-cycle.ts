// The cycle that runs now and where we are in it, for the top bar and for pages that speak of "this week".
import { weekOf, weeksOf } from '../../core/calendar/weeks.ts';
import { useMe } from './me.ts';

/** The current cycle with its weeks and the one today lies in; null while it is not known or there is none. */
export function useCurrentCycle() {
  const me = useMe();
  if (!me?.cycle) return null;
  const { cycle, today } = me;
  return {
    ...cycle,
    today,
    weeks: weeksOf(cycle),
    week: weekOf(cycle, today),
    hasBegun: today >= cycle.startsOn,
    isOver: today > cycle.endsOn,
  };
}
