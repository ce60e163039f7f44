// Long work under way: what, how far, how long still, and a way to stop it. The caller keeps the work's id, so that it survives a reload.
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { Button } from './button.tsx';
import { durationWords } from './dates.ts';
import { numberWords } from './numbers.ts';
import css from './progress.module.css';

type Props = {
  /** "Reading the file" */
  what: string;
  /** Steps done and in all; without `of` it is not known how long it takes. */
  done: number;
  of?: number;
  /** What is counted: "rows". */
  unit?: string;
  /** Since it began, in milliseconds; gives the time left. */
  elapsedMs?: number;
  onCancel?: () => void;
};

/** Milliseconds left at the pace so far; null before a twentieth is done, when a guess would be noise. */
function leftMs(done: number, of: number, elapsedMs: number): number | null {
  return done >= of / 20 && done > 0 && done < of ? (elapsedMs / done) * (of - done) : null;
}

export function Progress({ what, done, of, unit = '', elapsedMs = 0, onCancel }: Props) {
  const left = of === undefined ? null : leftMs(done, of, elapsedMs);
  const count = of === undefined ? numberWords(done) : `${numberWords(done)} of ${numberWords(of)}`;
  return (
    <div className={css.progress}>
      <AriaProgressBar
        value={done}
        maxValue={of ?? 100}
        isIndeterminate={of === undefined}
        valueLabel={`${count} ${unit}`}
        aria-label={what}
        className={css.work}
      >
        {({ percentage }) => (
          <>
            <div className={css.words}>
              <span>{what}</span>
              <span className="s n">
                {count} {unit}
                {left !== null && `, about ${durationWords(left)} left`}
              </span>
            </div>
            <div className={css.track} data-unknown={of === undefined || undefined}>
              <i style={{ width: `${percentage ?? 30}%` }} />
            </div>
          </>
        )}
      </AriaProgressBar>
      {onCancel && (
        <Button kind="quiet" size="small" onPress={onCancel}>
          Stop
        </Button>
      )}
    </div>
  );
}
