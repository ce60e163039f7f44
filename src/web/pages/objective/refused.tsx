// Under a form: why it was not saved, when no field of it says so already.
import { errorsByField, type Problem } from '../../parts/problem.ts';
import css from './standing.module.css';

export function Refused({ problem }: { problem: Problem | null }) {
  if (!problem || Object.keys(errorsByField(problem)).length > 0) return null;
  return (
    <p className={css.refused} role="alert">
      <b>{problem.sentence}</b> What you wrote is still here. {problem.next}
    </p>
  );
}
