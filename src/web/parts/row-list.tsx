// Rows one can walk with J and K. The focus itself moves from row to row, to each row's own link or button, so Enter opens and nothing is simulated.
import { type ReactNode, type RefObject, useRef } from 'react';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { cx } from './class-names.ts';
import css from './row-list.module.css';

const rows = '[data-row]';
const first = '[data-row-main], a[href], button:not([disabled])';

function rowsIn(box: RefObject<HTMLElement | null>): HTMLElement[] {
  return [...(box.current?.querySelectorAll<HTMLElement>(rows) ?? [])].filter(
    (row) => row.offsetParent !== null,
  );
}

/** The id of the row the focus is in, or null. */
export function currentRow(box: RefObject<HTMLElement | null>): string | null {
  const row = document.activeElement?.closest<HTMLElement>(rows);
  return row && box.current?.contains(row) ? (row.dataset.row ?? null) : null;
}

/** J, K, Home and End over everything marked `data-row` inside `box`: a list, a table, a page of sections. */
export function useRowKeys(box: RefObject<HTMLElement | null>): void {
  const move = (step: number) => {
    const all = rowsIn(box);
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
    const row = all[next];
    const target = row?.matches(first) ? row : row?.querySelector<HTMLElement>(first);
    target?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts([
    { keys: 'j', label: 'Next row', group: 'In a list', run: () => move(1), onlyKey: true },
    { keys: 'k', label: 'Row before', group: 'In a list', run: () => move(-1), onlyKey: true },
  ]);
}

/** A list with rules between its rows. */
export function RowList({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string;
}) {
  const box = useRef<HTMLUListElement>(null);
  useRowKeys(box);
  return (
    <ul ref={box} aria-label={label} className={cx(css.list, className)}>
      {children}
    </ul>
  );
}

/** One row; what opens it carries `data-row-main`. @param id what `currentRow` answers */
export function Row({ id, children, className }: { id: string; children: ReactNode; className?: string }) {
  return (
    <li data-row={id} className={cx(css.row, className)}>
      {children}
    </li>
  );
}
