// The one word for an objective: a draft has a state, a closed one its verdict, all others a status.
import type { Status } from '../../core/check-in.ts';
import type { ObjectiveState, Verdict } from '../../core/objective.ts';
import css from './objective-standing.module.css';
import { StatusWord } from './status-word.tsx';

type Props = { state: ObjectiveState; status: Status; verdict?: Verdict | null };

export function ObjectiveStanding({ state, status, verdict }: Props) {
  const word = verdict ?? (state === 'committed' ? null : state);
  return word ? (
    <span className={css.word}>{word.charAt(0).toUpperCase() + word.slice(1)}</span>
  ) : (
    <StatusWord status={status} />
  );
}
