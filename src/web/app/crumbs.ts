// Where one is, for the top bar. The page says it, the bar shows it; they meet here because they are not each other's children.
import { useSyncExternalStore } from 'react';

/** `to` is an address inside the product; without it the crumb is only words. */
export type Crumb = { label: string; to?: string };

let crumbs: readonly Crumb[] = [];
const listeners = new Set<() => void>();

export function setCrumbs(next: readonly Crumb[]): void {
  crumbs = next;
  for (const listener of listeners) listener();
}

export function useCrumbs(): readonly Crumb[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => crumbs,
  );
}
