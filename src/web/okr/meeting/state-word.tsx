// What became of a meeting: shape, word and colour together.
import type { MeetingState } from '../../../core/meeting/standing.ts';
import { cx } from '../../parts/class-names.ts';
import { Shape } from '../../parts/shape.tsx';
import css from '../status-word.module.css';
import { stateLooks } from './words.ts';

export function MeetingStateWord({ state }: { state: MeetingState }) {
  const { tone, shape, word } = stateLooks[state];
  return (
    <span className={cx(css.status, css[tone])}>
      <Shape name={shape} size={9} />
      {word}
    </span>
  );
}
