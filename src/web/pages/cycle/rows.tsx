// Rows of a table or a tree, thousands if need be, walked by key. One row is the current one: J, K and the arrows move it, and the focus with it.
// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only while in view stand absolutely, which a real table does not bear
// biome-ignore-all lint/a11y/useFocusableInteractive: the links and buttons inside take the focus
import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import css from './rows.module.css';

/** So many rows are all drawn: the browser's own search finds them. */
const allUpTo = 200;

export type RowFacts = { key: string; level: number; isFolded?: boolean };

type Props<R> = {
  label: string;
  rows: readonly R[];
  factsOf: (row: R) => RowFacts;
  /** Height before a row has been measured, in pixels. */
  heightOf: (row: R) => number;
  head?: ReactNode;
  /** Left and Right: shut or open a row; answers the key of the row to go to, or null to stay. */
  onFold: (row: R, open: boolean) => string | null;
  onCurrent: (key: string) => void;
  current: string | null;
  columns: number;
  className?: string;
  children: (row: R) => ReactNode;
};

export function Rows<R>({
  label,
  rows,
  factsOf,
  heightOf,
  head,
  onFold,
  onCurrent,
  current,
  columns,
  className,
  children,
}: Props<R>) {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const top = (box.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(top - scrollMargin) > 1) setScrollMargin(top);
  });
  const at = rows.findIndex((row) => factsOf(row).key === current);
  // The current row stays drawn wherever one scrolls, so that the focus in it is never lost.
  const drawn = useCallback(
    (range: Range) => {
      const inView = defaultRangeExtractor(range);
      return at < 0 || inView.includes(at) ? inView : [...inView, at].sort((a, b) => a - b);
    },
    [at],
  );
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => heightOf(rows[index] as R),
    getItemKey: (index) => factsOf(rows[index] as R).key,
    overscan: rows.length <= allUpTo ? rows.length : 12,
    scrollMargin,
    rangeExtractor: drawn,
    scrollPaddingStart: 130,
    scrollPaddingEnd: 120,
  });
  const goTo = useCallback(
    (index: number) => {
      const row = rows[index];
      if (!row) return;
      wanted.current = factsOf(row).key;
      onCurrent(wanted.current);
      if (index === 0) window.scrollTo({ top: 0 });
      else virtual.scrollToIndex(index, { align: 'auto' });
    },
    [rows, factsOf, onCurrent, virtual],
  );
  // A row far away is drawn only after the scroll: the focus follows as soon as it stands.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`);
    const main = row?.querySelector<HTMLElement>('[data-row-main]');
    if (!main) return;
    wanted.current = null;
    main.focus({ preventScroll: true });
  });
  const move = (step: number) => {
    goTo(at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step)));
  };
  useShortcuts([
    { keys: 'j', label: 'Next row', group: 'In a list', run: () => move(1), onlyKey: true },
    { keys: 'k', label: 'Row before', group: 'In a list', run: () => move(-1), onlyKey: true },
  ]);
  const pressed = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = rows[at];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(rows.length - 1);
    else if (row && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      const key = onFold(row, event.key === 'ArrowRight');
      if (key !== null) goTo(rows.findIndex((each) => factsOf(each).key === key));
    } else return;
    event.preventDefault();
  };
  return (
    <div
      role="treegrid"
      aria-label={label}
      aria-rowcount={rows.length + (head ? 1 : 0)}
      aria-colcount={columns}
      className={className}
      onKeyDown={pressed}
    >
      {head}
      <div
        ref={box}
        role="rowgroup"
        className={css.box}
        style={{ height: virtual.getTotalSize() }}
        onFocusCapture={({ target }) => {
          const key = target.closest<HTMLElement>('[data-row]')?.dataset.row;
          if (key && key !== current) onCurrent(key);
        }}
      >
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index] as R;
          const facts = factsOf(row);
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              role="row"
              aria-level={facts.level}
              aria-expanded={facts.isFolded === undefined ? undefined : !facts.isFolded}
              aria-rowindex={index + (head ? 2 : 1)}
              data-index={index}
              data-row={facts.key}
              data-current={facts.key === current || undefined}
              className={css.row}
              style={{ transform: `translateY(${start - scrollMargin}px)` }}
            >
              {children(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Which rows are shut; fold with a key, unfold with the same. */
export function useFolding() {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const fold = useCallback((key: string, shut: boolean) => {
    setFolded((now) => {
      const next = new Set(now);
      if (shut) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);
  return { folded, fold };
}
