// Shortcuts of a page or part, for as long as it is on screen. `run` is always the latest one; the list may be written inline.
import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { registry, type Shortcut } from './registry.ts';

/** The layer shortcuts below it belong to; dialogs provide a new one. */
export const LayerContext = createContext(0);

export function useShortcuts(shortcuts: readonly (Shortcut | false | null | undefined)[]): void {
  const layer = useContext(LayerContext);
  const list = shortcuts.filter((each) => !!each);
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  const said = JSON.stringify(
    list.map(({ keys, label, group, onlyKey, givesWay }) => [keys, label, group, onlyKey, givesWay]),
  );
  useEffect(() => {
    const removals = (JSON.parse(said) as [string, string, string, boolean?, boolean?][]).map(
      ([keys, label, group, onlyKey, givesWay], index) =>
        registry.add(
          { keys, label, group, onlyKey, givesWay, run: () => latest.current[index]?.run() },
          layer,
        ),
    );
    return () => {
      for (const remove of removals) remove();
    };
  }, [said, layer]);
}

/** Every shortcut that stands, for the sheet and the palette. */
export function useAllShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(registry.subscribe, registry.all);
}
