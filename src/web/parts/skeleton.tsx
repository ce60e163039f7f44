// Grey lines where text will be. Shown only past 300 ms, by an animation's delay: what comes sooner never flickers.
import css from './skeleton.module.css';

/** @param lines how many rows will probably come */
export function Skeleton({ lines = 3, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div className={css.skeleton} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={index} />
      ))}
    </div>
  );
}

/** A whole page on its way. */
export function PageSkeleton() {
  return (
    <div className={css.page}>
      <Skeleton lines={6} label="Loading the page" />
    </div>
  );
}
