// A request for help where its key result is shown: what is asked, of whom, how long they have, or what they said.
import { Link } from '@tanstack/react-router';
import type { Escalation } from '../../../actions/escalations/shown.ts';
import { Clock } from './clock.tsx';
import { answerWords } from './clock-words.ts';
import css from './escalation.module.css';

export function RequestLine({ escalation }: { escalation: Escalation }) {
  const { id, need, state, raisedByName, askedName, answerWords: words } = escalation;
  const isOpen = state === 'open';
  return (
    <div className={css.request}>
      <span>
        {isOpen ? (
          <>
            {raisedByName} asks {askedName ?? 'for help'}
          </>
        ) : (
          answerWords(escalation)
        )}
      </span>
      {isOpen && <Clock escalation={escalation} short />}
      <Link to="/escalations/$id" params={{ id }}>
        {isOpen ? 'Open the request' : 'Read it'}
      </Link>
      <q>{isOpen ? need : words}</q>
    </div>
  );
}
