// The meeting somebody left to do its work on another page: how they find back. It lasts as long as the tab.
import { useSyncExternalStore } from 'react';

export type InMeeting = { id: string; name: string };

const key = 'quarterdeck.meeting';
const listeners = new Set<() => void>();
let current: InMeeting | null | undefined;

function read(): InMeeting | null {
  if (current !== undefined) return current;
  current = null;
  try {
    current = JSON.parse(sessionStorage.getItem(key) ?? 'null') as InMeeting | null;
  } catch {
    // Without storage it lasts as long as the page.
  }
  return current;
}

/** Remembers where to come back to; null forgets it. */
export function keepMeeting(meeting: InMeeting | null): void {
  current = meeting;
  try {
    if (meeting) sessionStorage.setItem(key, JSON.stringify(meeting));
    else sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useInMeeting(): InMeeting | null {
  return useSyncExternalStore(subscribe, read);
}
