// A check-in that was made: the day and the numbers in our voice, the note in theirs. A corrected one is struck through, never hidden.
import type { ReactNode } from 'react';
import type { CheckIn } from '../../actions/check-ins.ts';
import type { KeyResult } from '../../actions/objectives/shapes.ts';
import { dayWords } from '../parts/dates.ts';
import { percent } from '../parts/numbers.ts';
import css from './past-check-in.module.css';
import { StatusWord } from './status-word.tsx';
import { valueWords } from './value-words.ts';

type Props = {
  checkIn: CheckIn;
  keyResult: Pick<KeyResult, 'unit' | 'role' | 'kind' | 'target' | 'baseline'>;
  today: string;
  /** Beside the day: who made it. */
  withName?: boolean;
  /** A way to correct it, where one may. */
  action?: ReactNode;
};

const prompts = [
  ['moved', ''],
  ['blocks', 'Blocks'],
  ['needs', 'Needs'],
] as const;

export function PastCheckIn({ checkIn, keyResult, today, withName, action }: Props) {
  const { value, confidence, status, effectiveOn, recordedByName, isLate, correctedById } = checkIn;
  const numbers = [valueWords(keyResult, value), confidence === null ? null : percent(confidence)].filter(
    Boolean,
  );
  return (
    <div className={css.past} data-corrected={correctedById !== null || undefined}>
      <div className={css.row}>
        <span>
          <b>{dayWords(effectiveOn, 'short', today)}</b>
          {withName && recordedByName && ` ${recordedByName}`}
          {isLate && ', late'}
          {correctedById !== null && ', corrected'}
        </span>
        <span className={css.numbers}>
          <span className="n">{numbers.join(' · ')}</span>
          <StatusWord status={status} isGuard={keyResult.role === 'guard'} />
          {action}
        </span>
      </div>
      {prompts.map(
        ([field, label]) =>
          checkIn[field] && (
            <p key={field}>
              {label && <small>{label} </small>}
              {checkIn[field]}
            </p>
          ),
      )}
    </div>
  );
}
