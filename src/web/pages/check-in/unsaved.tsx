// A line under the head for every check-in that could not be saved: what happened, what is safe, the way back to it.
import { TextButton } from '../../parts/text-button.tsx';
import css from './check-in.module.css';
import type { Outcomes } from './outcomes.ts';
import type { Step } from './steps.ts';

type Props = {
  steps: readonly Step[];
  outcomes: Outcomes;
  /** The key result on screen: its own trouble is told in its form. */
  here: string;
  onGo: (at: number) => void;
};

export function Unsaved({ steps, outcomes, here, onGo }: Props) {
  const failed = steps.flatMap(({ keyResult: { id, title } }, at) => {
    const outcome = outcomes[id];
    return outcome?.state === 'failed' && id !== here ? [{ id, title, at, problem: outcome.problem }] : [];
  });
  if (failed.length === 0) return null;
  return (
    <ul className={css.unsaved} aria-label="Not saved">
      {failed.map(({ id, title, at, problem }) => (
        <li key={id}>
          <span>
            <q className="w">{title}</q> was not saved. {problem.sentence} What you wrote is kept.
          </span>{' '}
          <TextButton onPress={() => onGo(at)}>Go back to it</TextButton>
        </li>
      ))}
    </ul>
  );
}
