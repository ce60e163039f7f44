// Light, dark, or as the system wishes. public/theme.js does the same before the first paint; the two keep one key in storage.
import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'quarterdeck.theme';
const system = () => matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let wish = read();

function read(): Theme {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

function apply(): void {
  const dark = wish === 'dark' || (wish === 'system' && system().matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', dark ? '#10161f' : '#fbfaf7');
}

/** Keeps following the system while that is the wish. Called once, at start. */
export function followSystem(): void {
  apply();
  system().addEventListener('change', apply);
}

export function setTheme(theme: Theme): void {
  wish = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Without storage the choice lasts as long as the tab.
  }
  apply();
  for (const listener of listeners) listener();
}

/** The theme people chose, not the one it comes down to. */
export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wish,
  );
}
