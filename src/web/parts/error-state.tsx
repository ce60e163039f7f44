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
  /** Of the heading: 2 where it stands straight under the page's title. */
  level?: 2 | 3;
};

export function ErrorState({ error, safe, onRetry, small, level = 3 }: Props) {
  const { code, sentence, next, requestId, detail } = problemOf(error);
  const missing = (Array.isArray(detail.missing) ? detail.missing : []) as { say?: string }[];
  useEffect(() => announce(`${sentence} ${next}`), [sentence, next]);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={cx(css.state, css.error, small && css.small)} data-code={code}>
      <Heading>{sentence}</Heading>
      <p>
        {safe ? `${safe} ` : ''}
        {next}
      </p>
      {missing.length > 0 && (
        <ul>
          {missing.map(({ say }) => (
            <li key={say}>{say}</li>
          ))}
        </ul>
      )}
      {requestId && code === 'fault' && <small>Request {requestId}</small>}
      {onRetry && (
        <div className={css.action}>
          <Button onPress={onRetry}>Try again</Button>
        </div>
      )}
    </div>
  );
}
