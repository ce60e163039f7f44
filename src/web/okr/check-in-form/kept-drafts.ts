// Check-ins begun and not saved, for as long as the tab lives: leaving the stepper, a reload or a lost connection costs nobody a word.
import { useCallback, useSyncExternalStore } from 'react';
import { type CheckInDraft, emptyDraft, isBegun } from './draft.ts';

const prefix = 'quarterdeck.check-in.';
const known = new Map<string, CheckInDraft>();
const listeners = new Set<() => void>();

function read(id: string): CheckInDraft {
  const kept = known.get(id);
  if (kept) return kept;
  let draft = emptyDraft;
  try {
    draft = { ...emptyDraft, ...JSON.parse(sessionStorage.getItem(prefix + id) ?? '{}') };
  } catch {
    // Without storage the draft lasts as long as the page.
  }
  if (!isBegun(draft)) draft = emptyDraft;
  known.set(id, draft);
  return draft;
}

export function keepDraft(id: string, draft: CheckInDraft): void {
  known.set(id, draft);
  try {
    if (isBegun(draft)) sessionStorage.setItem(prefix + id, JSON.stringify(draft));
    else sessionStorage.removeItem(prefix + id);
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The draft kept under an id (a key result's, or that of the check-in being corrected) and how to change it. */
export function useKeptDraft(id: string): [CheckInDraft, (change: Partial<CheckInDraft>) => void] {
  const draft = useSyncExternalStore(subscribe, () => read(id));
  const change = useCallback((part: Partial<CheckInDraft>) => keepDraft(id, { ...read(id), ...part }), [id]);
  return [draft, change];
}

/** The draft as it is now, outside a component. */
export const keptDraft = read;
