// A line at the foot of the page saying what was done. One with Undo stays until it is dismissed or another takes its place: there is no time limit.
import IconX from '@tabler/icons-react/icons/IconX';
import { useEffect, useSyncExternalStore } from 'react';
import { announce } from './announce.tsx';
import { Button } from './button.tsx';
import css from './toast.module.css';

type Toast = { id: number; text: string; undo?: () => void };

const shownMs = 6000;
let current: Toast | null = null;
let last = 0;
const listeners = new Set<() => void>();

function show(next: Toast | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Says what was done ("Objective removed"), with Undo where it can be taken back. */
export function toast(text: string, undo?: () => void): void {
  show({ id: ++last, text, undo });
  announce(undo ? `${text}. Undo is at the end of the page.` : text);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where toasts stand; once, in main.tsx. */
export function ToastRegion() {
  const toast = useSyncExternalStore(subscribe, () => current);
  useEffect(() => {
    if (!toast || toast.undo) return;
    const timer = setTimeout(() => show(null), shownMs);
    return () => clearTimeout(timer);
  }, [toast]);
  if (!toast) return null;
  return (
    <section className={css.region} aria-label="Notice">
      <div key={toast.id} className={css.toast}>
        <span>{toast.text}</span>
        {toast.undo && (
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              toast.undo?.();
              show(null);
            }}
          >
            Undo
          </Button>
        )}
        <Button kind="quiet" size="small" aria-label="Dismiss" onPress={() => show(null)}>
          <IconX aria-hidden="true" />
        </Button>
      </div>
    </section>
  );
}
