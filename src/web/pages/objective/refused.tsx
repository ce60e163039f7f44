// Under a form: why it was not done. What a field says already is not said twice.
import { errorsByField, type Problem } from '../../parts/problem.ts';
import css from './standing.module.css';

type Props = {
  problem: Problem | null;
  /** The form has no fields of these names: everything named is said here. */
  saysAll?: boolean;
};

export function Refused({ problem, saysAll }: Props) {
  if (!problem || (!saysAll && Object.keys(errorsByField(problem)).length > 0)) return null;
  const missing = (problem.detail.missing ?? []) as { say: string }[];
  return (
    <div className={css.refused} role="alert">
      <p>
        <b>{problem.sentence}</b> What you wrote is still here. {problem.next}
      </p>
      {missing.length > 0 && (
        <ul>
          {missing.map(({ say }) => (
            <li key={say}>{say}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
