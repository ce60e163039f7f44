// A cycle as one tick a week: gone, now, to come. Quiet weeks are half as high, since nothing is due in them.
import css from './week-ticks.module.css';

/** @param now number of the current week, from 1; 0 before the first */
export function WeekTicks({
  weeks,
  now,
  quiet = [],
}: {
  weeks: number;
  now: number;
  quiet?: readonly number[];
}) {
  return (
    <span
      className={css.weeks}
      role="img"
      aria-label={now > 0 ? `Week ${now} of ${weeks}` : `${weeks} weeks, not begun`}
    >
      {Array.from({ length: weeks }, (_, index) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its week
          key={index}
          data-is={index + 1 < now ? 'done' : index + 1 === now ? 'now' : undefined}
          data-quiet={quiet.includes(index + 1) || undefined}
        />
      ))}
    </span>
  );
}
