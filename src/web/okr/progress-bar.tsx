// Progress of a key result or an objective with its expected mark, and the number beside it. Explain the mark once per list, not here.
import { Bar } from '../parts/chart/bar.tsx';
import { percent } from '../parts/numbers.ts';
import css from './progress-bar.module.css';

type Props = {
  /** 0 to 1 and beyond; null while nothing is measured. */
  progress: number | null;
  /** Expected by now, 0 to 1; null where no pace is expected. */
  expected: number | null;
  /** Leaves the number out where another column has it. */
  bare?: boolean;
};

export function ProgressBar({ progress, expected, bare }: Props) {
  const far = progress === null ? 'not measured yet' : `${percent(progress)} of the way`;
  const label = expected === null ? far : `${far}, ${percent(expected)} expected by now`;
  return (
    <span className={css.progress}>
      <Bar share={progress} expected={expected} label={label} />
      {!bare && (
        <b className="n" aria-hidden="true">
          {progress === null ? '–' : percent(progress)}
        </b>
      )}
    </span>
  );
}
