// A list of many rows of which only those in view are drawn. It scrolls with the page. Up to about 200 rows use RowList: find-in-page works there.
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import css from './row-list.module.css';

type Props<T> = {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** Height before a row has been measured, in pixels. */
  rowHeight: number;
  children: (item: T, index: number) => ReactNode;
};

export function VirtualList<T>({ label, items, keyOf, rowHeight, children }: Props<T>) {
  const box = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => setScrollMargin(box.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyOf(items[index] as T),
    overscan: 8,
    scrollMargin,
  });
  return (
    <ul
      ref={box}
      aria-label={label}
      className={css.list}
      style={{ position: 'relative', height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index] as T;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            data-row={keyOf(item)}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            style={{
              position: 'absolute',
              insetInline: 0,
              top: 0,
              transform: `translateY(${start - scrollMargin}px)`,
            }}
          >
            {children(item, index)}
          </li>
        );
      })}
    </ul>
  );
}
