// The cycle at a glance: its name, a tick for each week, and which week it is. Leads to the cycle.
import { Link } from '@tanstack/react-router';
import { WeekTicks } from '../parts/chart/week-ticks.tsx';
import { useCurrentCycle } from './current-cycle.ts';
import css from './shell.module.css';

export function CyclePill() {
  const cycle = useCurrentCycle();
  if (!cycle) return <span className={css.pillPlace} />;
  const { name, phase, weeks, week, hasBegun, isOver } = cycle;
  const now = isOver ? weeks.length + 1 : hasBegun ? week.number : 0;
  const quiet = weeks.filter((each) => each.quiet).map((each) => each.number);
  const said = hasBegun && !isOver ? `week ${now} of ${weeks.length}` : `${phase}, ${weeks.length} weeks`;
  return (
    <Link to="/cycle" className={css.pill}>
      <span className={css.pillName}>{name}</span>{' '}
      <span className={css.pillTicks} aria-hidden="true">
        <WeekTicks weeks={weeks.length} now={now} quiet={quiet} />
      </span>
      <span className={css.pillWeek}>{said}</span>
    </Link>
  );
}
