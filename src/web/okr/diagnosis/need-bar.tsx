// How much is there of what is needed, for what cannot be read yet: it gets a picture of its own, no smaller than the others'.
import css from './diagnosis.module.css';

const width = 240;

export function NeedBar({ have, need }: { have: number; need: number }) {
  // The mark of what is needed stands at two thirds, so that one sees it is a line to pass and not the end.
  const unit = (width * (2 / 3)) / need;
  return (
    <svg className={css.need} viewBox="0 0 252 22" role="img" aria-label={`${have} of the ${need} needed`}>
      <line className={css.axis} x1="6" x2="246" y1="11" y2="11" />
      <line className={css.there} x1="6" x2={6 + have * unit} y1="11" y2="11" />
      <line className={css.wanted} x1={6 + need * unit} x2={6 + need * unit} y1="4" y2="18" />
    </svg>
  );
}
