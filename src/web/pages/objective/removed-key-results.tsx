// Key results taken out of a committed objective: in view, and put back by whoever may.
import { useQueryClient } from '@tanstack/react-query';
import { shelf } from '../../app/client.ts';
import type { Whole } from '../../okr/draft-editor/wires.ts';
import { Button } from '../../parts/button.tsx';
import { counted } from '../../parts/numbers.ts';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';
import css from './standing.module.css';

export function RemovedKeyResults({ objective, mayChange }: { objective: Whole; mayChange: boolean }) {
  const client = useQueryClient();
  const removed = objective.keyResults.filter(({ removedAt }) => removedAt !== null);
  if (removed.length === 0) return null;
  const restore = async (id: string, version: number) => {
    try {
      await shelf.keyResults.restore({ id, version });
      await client.invalidateQueries();
      toast('Key result is back');
    } catch (error) {
      toast(`${problemOf(error).sentence} ${problemOf(error).next}`);
    }
  };
  return (
    <details className={css.removed}>
      <summary>{counted(removed.length, 'key result')} removed</summary>
      {removed.map(({ id, version, title }) => (
        <p key={id}>
          <span className="w">{title}</span>
          {mayChange && (
            <Button kind="quiet" size="small" onPress={() => void restore(id, version)}>
              Put back
            </Button>
          )}
        </p>
      ))}
    </details>
  );
}
