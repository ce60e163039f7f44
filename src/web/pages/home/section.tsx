// A part of Home with its heading and what stands beside it.
import { type ReactNode, useId } from 'react';
import css from './home.module.css';

export function Section({
  title,
  aside,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {aside && <small>{aside}</small>}
      </div>
      {children}
    </section>
  );
}
