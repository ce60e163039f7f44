// Something did not work: what happened, what is safe, what to do. Give it whatever was thrown.
import { useEffect } from 'react';
import { announce } from './announce.tsx';
import { Button } from './button.tsx';
import { cx } from './class-names.ts';
import { problemOf } from './problem.ts';
import css from './state.module.css';

type Props = {
  error: unknown;
  /** What is not lost: "Your three answers are kept on this page." */
  safe?: string;
  onRetry?: () => void;
  /** Under a form or in a dialog. */
  small?: boolean;
};

export function ErrorState({ error, safe, onRetry, small }: Props) {
  const { code, sentence, next, requestId } = problemOf(error);
  useEffect(() => announce(`${sentence} ${next}`), [sentence, next]);
  return (
    <div className={cx(css.state, css.error, small && css.small)} data-code={code}>
      <h3>{sentence}</h3>
      <p>
        {safe ? `${safe} ` : ''}
        {next}
      </p>
      {requestId && code === 'fault' && <small>Request {requestId}</small>}
      {onRetry && (
        <div className={css.action}>
          <Button onPress={onRetry}>Try again</Button>
        </div>
      )}
    </div>
  );
}
