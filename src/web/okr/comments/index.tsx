// The talk about an objective, set like a play: the name in the gutter, the line in serif.
import { ErrorState } from '../../parts/error-state.tsx';
import type { Whole } from '../draft-editor/wires.ts';
import type { People } from '../use-people.ts';
import css from './comments.module.css';
import { NewComment } from './new-comment.tsx';
import { OneComment } from './one-comment.tsx';
import { useComments } from './use-comments.ts';

export function Comments({ objective, people }: { objective: Whole; people: People }) {
  const { comments, those, mayWrite, error, refetch } = useComments(objective, people);
  if (!mayWrite && comments.length === 0) return null;
  return (
    <section aria-labelledby="comments">
      <div className={css.head}>
        <h2 id="comments">Comments</h2>
        {mayWrite && <small>@ finds people who can see this</small>}
      </div>
      {error && <ErrorState error={error} small onRetry={() => void refetch()} />}
      {comments.map((comment) => (
        <OneComment key={comment.id} {...{ comment, objective, those }} />
      ))}
      {mayWrite && <NewComment objective={objective} those={those} />}
    </section>
  );
}
