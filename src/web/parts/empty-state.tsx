// Where nothing is yet: what this is and why one would want it, in two lines, and at most one button.
import type { ReactNode } from 'react';
import css from './state.module.css';

export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={css.state}>
      <h3>{title}</h3>
      <p>{children}</p>
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}
