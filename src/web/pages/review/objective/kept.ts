// What was chosen and written on an objective's review and is not given yet: it outlives J, K and a reload, so that nobody loses a lesson.
import { useCallback, useSyncExternalStore } from 'react';
import type { Verdict } from '../../../../core/objective.ts';

/** A score chosen for a key result whose reason is still being written. */
type Pick = { score: number; reason: string };

type Kept = { verdict: Verdict | null; lesson: string | null; picks: Record<string, Pick> };

const nothing: Kept = { verdict: null, lesson: null, picks: {} };
const prefix = 'quarterdeck.review.';
const known = new Map<string, Kept>();
const listeners = new Set<() => void>();

function read(id: string): Kept {
  const here = known.get(id);
  if (here) return here;
  let kept = nothing;
  try {
    kept = { ...nothing, ...JSON.parse(sessionStorage.getItem(prefix + id) ?? '{}') };
  } catch {
    // Without storage it lasts as long as the page.
  }
  known.set(id, kept);
  return kept;
}

function keep(id: string, kept: Kept): void {
  known.set(id, kept);
  try {
    if (kept === nothing) sessionStorage.removeItem(prefix + id);
    else sessionStorage.setItem(prefix + id, JSON.stringify(kept));
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export type KeptReview = {
  kept: Kept;
  change: (part: Partial<Kept>) => void;
  /** `null` forgets the pick. */
  pick: (keyResultId: string, pick: Pick | null) => void;
  forget: () => void;
};

/** @param id of the objective */
export function useKept(id: string): KeptReview {
  const kept = useSyncExternalStore(subscribe, () => read(id));
  const change = useCallback((part: Partial<Kept>) => keep(id, { ...read(id), ...part }), [id]);
  const pick = useCallback(
    (keyResultId: string, chosen: Pick | null) => {
      const { [keyResultId]: _, ...others } = read(id).picks;
      keep(id, { ...read(id), picks: chosen ? { ...others, [keyResultId]: chosen } : others });
    },
    [id],
  );
  const forget = useCallback(() => keep(id, nothing), [id]);
  return { kept, change, pick, forget };
}
