// How several objectives stand, as counts with shapes: "● 1 ▲ 2". Nothing is averaged.
import { type Status, statuses } from '../../core/check-in.ts';
import css from './status-counts.module.css';
import { StatusWord } from './status-word.tsx';

export function StatusCounts({ of }: { of: readonly Status[] }) {
  return (
    <span className={css.counts}>
      {statuses.map((status) => {
        const count = of.filter((each) => each === status).length;
        return count > 0 && <StatusWord key={status} status={status} count={count} />;
      })}
    </span>
  );
}
