// One share: the words, k of n, and its 95% interval as a line with the share as a dot on it.
import { percent } from '../../parts/numbers.ts';
import css from './pulse-results.module.css';

type Share = { bad: number; n: number; share: number; low: number; high: number };

type Props = { label: string; share: Share | undefined; note?: string | undefined; voice?: 'people' };

export function ShareRow({ label, share, note, voice }: Props) {
  if (!share) return null;
  const { bad, n, low, high } = share;
  const at = (part: number) => `${(part * 100).toFixed(1)}%`;
  const interval = `95% interval ${Math.round(low * 100)}–${percent(high)}`;
  return (
    <div className={css.row}>
      <span className={voice === 'people' ? css.text : css.label}>{label}</span>
      <span className={css.count}>
        {bad} of {n} unfavourable
        <small>
          {interval}
          {note && ` · ${note}`}
        </small>
      </span>
      <svg className={css.picture} aria-hidden="true" focusable="false">
        <line className={css.whole} x1="0" x2="100%" y1="8" y2="8" />
        <line className={css.interval} x1={at(low)} x2={at(high)} y1="8" y2="8" />
        <circle className={css.dot} cx={at(share.share)} cy="8" r="4.5" />
      </svg>
    </div>
  );
}
