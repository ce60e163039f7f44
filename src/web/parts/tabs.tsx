// Views that are addresses and can be sent to somebody, as a row to switch by.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import css from './tabs.module.css';

export type TabLink = {
  label: string;
  count?: number;
  to: string;
  search?: Record<string, unknown>;
  isHere: boolean;
};

/** @param children stands at the far end of the row: filters, "Save this view" */
export function TabLinks({
  label,
  links,
  children,
}: {
  label: string;
  links: readonly TabLink[];
  children?: ReactNode;
}) {
  return (
    <div className={css.bar}>
      <nav aria-label={label} className={css.row}>
        {links.map(({ label: words, count, to, search, isHere }) => (
          <Link
            key={words}
            to={to}
            search={search}
            className={css.tab}
            data-selected={isHere || undefined}
            aria-current={isHere ? 'true' : undefined}
          >
            {words}
            {count !== undefined && <span className="n">{count}</span>}
          </Link>
        ))}
      </nav>
      {children && <div className={css.end}>{children}</div>}
    </div>
  );
}
