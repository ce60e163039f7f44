// Under a draft: what is said about it, and folded away what happened to it so far.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../app/client.ts';
import { Comments } from '../comments/index.tsx';
import { History } from '../history.tsx';
import { useEditor } from './context.ts';
import css from './talk.module.css';

export function Talk() {
  const { objective, people } = useEditor();
  const [isOpen, setOpen] = useState(false);
  const { data: cycle } = useQuery(ask.cycles.get.queryOptions({ input: { id: objective.cycleId } }));
  return (
    <div className={css.talk}>
      <Comments objective={objective} people={people} />
      <details className={css.past} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>What happened to this draft</summary>
        {isOpen && (
          <div className={css.history}>
            <History objective={objective} people={people} cycle={cycle} />
          </div>
        )}
      </details>
    </div>
  );
}
