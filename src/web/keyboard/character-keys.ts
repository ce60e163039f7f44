// Whether single-letter shortcuts are on. People who dictate turn them off; kept in this browser, since it is about this keyboard.
import { useSyncExternalStore } from 'react';
import { isCharacter } from './registry.ts';

const key = 'quarterdeck.keys';
const listeners = new Set<() => void>();
let on = read();

function read(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

export function characterKeysOn(): boolean {
  return on;
}

export function setCharacterKeys(wanted: boolean): void {
  on = wanted;
  try {
    if (wanted) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // Without storage the choice lasts as long as the tab.
  }
  for (const listener of listeners) listener();
}

export function useCharacterKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, characterKeysOn);
}

/** Tells which shortcuts are heard: all, or all but the characters. What is not heard is not shown either. */
export function useIsHeard(): (keys: string) => boolean {
  const characters = useCharacterKeys();
  return (keys) => characters || !isCharacter(keys);
}
