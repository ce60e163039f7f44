// A score in its place; a perfect one with what people said it was.

import { perfectWords } from '../../okr/perfect-words.ts';
import { cx } from '../../parts/class-names.ts';
import { scoreWords } from '../review/standing.ts';
import css from './resets.module.css';
import type { HandedKeyResult } from './shown.ts';

export function ScoreMark({ score, perfectWas }: Pick<HandedKeyResult, 'score' | 'perfectWas'>) {
  if (score === null) return <span className={css.unscored}>no score</span>;
  return (
    <span className={cx('n', css.score, score === 1 && css.perfect)}>
      {scoreWords(score)}
      {score === 1 && <small> {perfectWords(perfectWas)}</small>}
    </span>
  );
}
