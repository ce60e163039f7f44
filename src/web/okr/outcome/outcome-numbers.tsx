// What an outcome is measured by, and how far that is. No mark of what is expected: a year has no weekly pace.
import type { Outcome } from '../../../actions/outcomes.ts';
import { progress } from '../../../core/progress.ts';
import { Bar } from '../../parts/chart/bar.tsx';
import { percent } from '../../parts/numbers.ts';
import { FromNowTo } from '../from-now-to.tsx';
import css from './outcome.module.css';

export type Numbered = Pick<Outcome, 'metric' | 'unit' | 'baseline' | 'current' | 'target'>;

export function OutcomeNumbers({ outcome }: { outcome: Numbered }) {
  const { metric, unit, baseline, current, target } = outcome;
  const isMeasured = baseline !== null || current !== null || target !== null;
  const share = shareOf(outcome);
  return (
    <div className={css.numbers}>
      {metric && <p className="w">{metric}</p>}
      {isMeasured ? (
        <p className={css.measure}>
          <FromNowTo from={baseline} now={current} to={target} unit={unit} />
          {share !== null && <Bar share={share} label={`${percent(share)} of the way`} />}
        </p>
      ) : (
        <p className={css.quiet}>No numbers yet: say what would be different, and by how much.</p>
      )}
    </div>
  );
}

/** Share of the way from baseline to target, 0 to 1; null while one of the three is unknown. */
function shareOf({ baseline, current, target }: Numbered): number | null {
  if (baseline === null || target === null) return null;
  const kind = target < baseline ? 'decrease' : 'increase';
  return progress({ kind, role: 'result', baseline, target, bandLow: null, bandHigh: null }, current);
}
