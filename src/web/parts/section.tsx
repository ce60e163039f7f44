// A part of a page with its heading, what explains it beside it, and what can be done in it.
import { type ReactNode, useId } from 'react';
import css from './section.module.css';

type Props = {
  title: ReactNode;
  /** In small type beside the heading: what is shown, how to read it. */
  aside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

export function Section({ title, aside, actions, children }: Props) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {aside && <small>{aside}</small>}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
