// Two ways to switch within a page: `Tabs` for panels, `TabLinks` for views that are addresses and can be sent to somebody.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import css from './tabs.module.css';

type Panel = { id: string; label: string; count?: number; content: ReactNode };

export function Tabs({
  label,
  panels,
  value,
  onChange,
}: {
  label: string;
  panels: readonly Panel[];
  value?: string;
  onChange?: (id: string) => void;
}) {
  return (
    <AriaTabs selectedKey={value} onSelectionChange={onChange && ((id) => onChange(String(id)))}>
      <TabList aria-label={label} className={css.row}>
        {panels.map(({ id, label: words, count }) => (
          <Tab key={id} id={id} className={css.tab}>
            {words}
            {count !== undefined && <span className="n">{count}</span>}
          </Tab>
        ))}
      </TabList>
      {panels.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={css.panel}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

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
