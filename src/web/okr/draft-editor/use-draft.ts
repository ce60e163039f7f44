// A draft on a page: made once from the first answer, told of later ones, and never left with something unsaved unnoticed.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ask } from '../../app/client.ts';
import { createDraft, type Draft, type DraftStore } from './draft.ts';
import { heardFrom, type Whole, wiresOf } from './wires.ts';

/** How often a draft asks what others did, while it is looked at. */
export const listenMs = 15_000;

export function useDraft(objective: Whole): { store: DraftStore; draft: Draft } {
  const client = useQueryClient();
  const [store] = useState(() => createDraft(heardFrom(objective), wiresOf(objective.id)));
  const draft = useSyncExternalStore(store.subscribe, store.get);
  useEffect(() => store.hear(heardFrom(objective)), [store, objective]);
  useEffect(() => {
    const online = () => void store.flush();
    const leaving = (event: BeforeUnloadEvent) => {
      if (!store.isSafe()) event.preventDefault();
    };
    const hidden = () => {
      if (document.visibilityState === 'hidden') void store.flush();
    };
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', hidden);
      void store.flush().then(() => {
        store.stop();
        return client.invalidateQueries({ queryKey: ask.objectives.key() });
      });
    };
  }, [store, client]);
  return { store, draft };
}
