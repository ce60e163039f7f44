// Where nothing is yet: what this is and why one would want it, in two lines, and at most one button.
import type { ReactNode } from 'react';
import css from './state.module.css';

export function EmptyState({
  title,
  level = 3,
  children,
  action,
}: {
  title: string;
  /** Of the heading: 2 where it stands straight under the page's title. */
  level?: 2 | 3;
  children: ReactNode;
  action?: ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={css.state}>
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}
