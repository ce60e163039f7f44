// When the next check-in falls due, for whoever owes nothing now.
import { slotsOf } from '../../core/calendar/due.ts';
import { useCurrentCycle } from '../app/current-cycle.ts';
import { useMe } from '../app/me.ts';
import { dueWords } from '../parts/dates.ts';

export function NextDue() {
  const cycle = useCurrentCycle();
  const zone = useMe()?.workspace.zone;
  if (!cycle || !zone) return null;
  if (cycle.phase === 'planning') return <>Check-ins begin once {cycle.name} is committed.</>;
  const now = new Date();
  const next = slotsOf(cycle, { ...cycle.rhythm, zone }).find(({ week }) => week > weekOfNow(cycle));
  if (!next) return <>This was the last check-in of {cycle.name}.</>;
  return <>The next check-ins are due {dueWords(next.at, now, zone)}.</>;
}

function weekOfNow({ hasBegun, week }: { hasBegun: boolean; week: { number: number } }): number {
  return hasBegun ? week.number : 0;
}
