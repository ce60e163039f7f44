// The picture of a share: the mark is what was counted, the line its 95% interval; past the dashed tick we watch, past the solid one it may be strong.
import { percent } from '../../../core/number.ts';
import type { Reading } from '../../../diagnosis/reading.ts';
import { shapePaths } from '../../parts/shape.tsx';
import css from './diagnosis.module.css';
import { limitsOf } from './limits.ts';
import { stateLooks } from './looks.ts';

const at = (share: number) => 6 + share * 240;
const whole = (share: number) => Math.round(share * 100);

/** @param isFirst of a list: its ticks are named, once */
export function Interval({ reading, isFirst }: { reading: Reading; isFirst?: boolean }) {
  const { share, low, high, state } = reading;
  if (share === null) return null;
  const { warn, fail } = limitsOf(reading);
  const { shape, tone } = stateLooks[state];
  const isHollow = shape === 'ring' || shape === 'diamond';
  return (
    <svg
      className={css.interval}
      data-tone={tone}
      viewBox="0 0 252 44"
      role="img"
      aria-label={spoken(reading)}
    >
      <line className={css.axis} x1={at(0)} x2={at(1)} y1="18" y2="18" />
      <line className={css.tick} x1={at(warn)} x2={at(warn)} y1="10" y2="26" strokeDasharray="2 2" />
      <line className={css.tick} x1={at(fail)} x2={at(fail)} y1="10" y2="26" />
      {isFirst ? (
        <>
          <text x={at(warn) + 8} y="40" textAnchor="end">
            watch {whole(warn)}
          </text>
          <text x={at(fail) - 8} y="40" textAnchor="start">
            strong {whole(fail)}
          </text>
          <text x={at(1)} y="40" textAnchor="end">
            100%
          </text>
        </>
      ) : (
        <>
          <text x={at(warn)} y="40" textAnchor="middle">
            {whole(warn)}
          </text>
          <text x={at(fail)} y="40" textAnchor="middle">
            {whole(fail)}
          </text>
        </>
      )}
      {low !== null && high !== null && (
        <line className={css.range} x1={at(low)} x2={at(high)} y1="18" y2="18" />
      )}
      <path
        className={isHollow ? css.hollow : css.mark}
        d={shapePaths[shape]}
        transform={`translate(${at(share) - 5.5} 12.5) scale(1.1)`}
      />
    </svg>
  );
}

function spoken(reading: Reading): string {
  const { share, low, high } = reading;
  const { warn, fail } = limitsOf(reading);
  const between = low === null || high === null ? '' : `, 95% interval ${whole(low)} to ${percent(high)}`;
  return `${percent(share ?? 0)}${between}; watch from ${percent(warn)}, strong from ${percent(fail)}`;
}

/** "60% 23–88", or nothing where nothing was counted. */
export function Share({ reading: { share, low, high } }: { reading: Reading }) {
  if (share === null) return null;
  return (
    <small className={css.share}>
      {percent(share)}
      {low !== null && high !== null && (
        <span>
          {' '}
          {whole(low)}–{whole(high)}
        </span>
      )}
    </small>
  );
}
