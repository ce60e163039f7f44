// Something kept out of the way behind its own heading: closed, archived, older. The browser's own disclosure, so find-in-page opens it.
import type { ReactNode } from 'react';
import css from './fold.module.css';

export function Fold({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details className={css.fold}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
