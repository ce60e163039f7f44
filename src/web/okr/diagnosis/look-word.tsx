// A state or a verdict: the shape, the word, and its tone.
import { Shape } from '../../parts/shape.tsx';
import css from './diagnosis.module.css';
import type { Look } from './looks.ts';

export function LookWord({ look: { word, shape, tone } }: { look: Look }) {
  return (
    <span className={css.look} data-tone={tone}>
      <Shape name={shape} size={9} />
      {word}
    </span>
  );
}
