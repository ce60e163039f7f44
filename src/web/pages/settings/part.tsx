// One matter within a section: what it is at the left, what one does about it at the right. On a phone one under the other.
import type { ReactNode } from 'react';
import css from './settings.module.css';

export function Part({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.part}>
      <header>
        <h2>{title}</h2>
        {note && <p>{note}</p>}
      </header>
      <div className={css.does}>{children}</div>
    </section>
  );
}
