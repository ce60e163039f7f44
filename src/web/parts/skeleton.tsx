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

/** One grey line as long as the words it stands for, in a line of their height. @param width in characters; never wider than its place */
export function Bar({ width }: { width: number }) {
  return <span className={css.bar} style={{ width: `${width}ch` }} />;
}

/** A whole page on its way. */
export function PageSkeleton() {
  return (
    <div className={css.page}>
      <Skeleton lines={6} label="Loading the page" />
    </div>
  );
}
