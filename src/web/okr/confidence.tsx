// How sure somebody is: the number, its words where there is room, and where it moved since last time.
import { percent } from '../parts/numbers.ts';
import css from './confidence.module.css';
import { confidenceWords } from './confidence-words.ts';

type Props = { share: number | null; previous?: number | null; withWords?: boolean };

export function Confidence({ share, previous = null, withWords }: Props) {
  if (share === null) return <span className={css.none}>not said</span>;
  const moved = previous === null ? 0 : Math.round((share - previous) * 100);
  return (
    <span className={css.confidence}>
      <b className="n">{percent(share)}</b>
      {withWords && <span>{confidenceWords(share)}</span>}
      {moved !== 0 && (
        <span className="n">
          <span aria-hidden="true">
            {moved > 0 ? '↑' : '↓'} {Math.abs(moved)}
          </span>
          <span className="visually-hidden">
            {moved > 0 ? 'up' : 'down'} {Math.abs(moved)} points
          </span>
        </span>
      )}
    </span>
  );
}
