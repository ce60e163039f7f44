// Says something to people who listen to the page. What changed on screen without a move of the focus is announced here.
import { useSyncExternalStore } from 'react';

type Said = { id: number; text: string };

let said: Said = { id: 0, text: '' };
const listeners = new Set<() => void>();

/** Reads `text` out politely; the same text twice is read twice. */
export function announce(text: string): void {
  said = { id: said.id + 1, text };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The region itself; stands once, in main.tsx. */
export function LiveRegion() {
  const { id, text } = useSyncExternalStore(subscribe, () => said);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      <span key={id}>{text}</span>
    </div>
  );
}
