// How a key result or a guard stands: shape, word and colour together, so that none of them is needed alone.
import type { Status } from '../../core/check-in.ts';
import type { GuardState } from '../../core/status.ts';
import type { Tone } from '../parts/chart/trend.ts';
import { cx } from '../parts/class-names.ts';
import { Shape, type ShapeName } from '../parts/shape.tsx';
import css from './status-word.module.css';

type Look = { tone: Tone; shape: ShapeName; word: string };

/** Word, shape and tone of a status; null is nobody having said anything yet. */
export const statusLooks: Record<Status, Look> = {
  'on track': { tone: 'good', shape: 'disc', word: 'On track' },
  'at risk': { tone: 'warn', shape: 'triangle', word: 'At risk' },
  'off track': { tone: 'bad', shape: 'square', word: 'Off track' },
  'not started': { tone: 'none', shape: 'ring', word: 'Not started' },
};

/** A guard holds, comes close or is broken: it is never on its way anywhere. */
const guardLooks: Record<GuardState, Look> = {
  holding: { tone: 'good', shape: 'disc', word: 'Holding' },
  close: { tone: 'warn', shape: 'triangle', word: 'Close' },
  broken: { tone: 'bad', shape: 'square', word: 'Broken' },
  'not measured': { tone: 'none', shape: 'ring', word: 'Not measured' },
};

/** The tone a status is drawn in. */
export function toneOf(status: Status | null): Tone {
  return statusLooks[status ?? 'not started'].tone;
}

const guardOf: Record<Status, GuardState> = {
  'on track': 'holding',
  'at risk': 'close',
  'off track': 'broken',
  'not started': 'not measured',
};

/** Word, shape and tone of a status, in a guard's words where it is one. */
export function lookOf(status: Status, isGuard: boolean): Look {
  return isGuard ? guardLooks[guardOf[status]] : statusLooks[status];
}

type Props = {
  status: Status | null;
  /** Tells it in a guard's words. */
  isGuard?: boolean;
  /** `count` after the shape instead of the word, in narrow rows: the word is still read out. */
  count?: number;
  size?: 'small' | 'usual';
};

export function StatusWord({ status, isGuard, count, size = 'small' }: Props) {
  const { tone, shape, word } = lookOf(status ?? 'not started', isGuard === true);
  return (
    <span className={cx(css.status, css[tone], size === 'usual' && css.usual)}>
      <Shape name={shape} size={9} />
      {count === undefined ? (
        word
      ) : (
        <>
          <span className="n">{count}</span>
          <span className="visually-hidden"> {word.toLowerCase()}</span>
        </>
      )}
    </span>
  );
}
