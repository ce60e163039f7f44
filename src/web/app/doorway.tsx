// The frame of the pages in front of the product: signing in, setting up, joining. The work stands in one narrow column, nothing else round it.
import { type ReactNode, useEffect } from 'react';
import { Brand } from '../parts/brand.tsx';
import css from './doorway.module.css';
import { useHeadingFocus } from './page.tsx';

type Props = {
  /** For the browser's tab. */
  title: string;
  heading: ReactNode;
  lead?: ReactNode;
  eyebrow?: ReactNode;
  /** Three short words at the top: where one is in a row of screens. */
  steps?: ReactNode;
  width?: 'narrow' | 'usual';
  children?: ReactNode;
};

export function Doorway({ title, heading, lead, eyebrow, steps, width = 'narrow', children }: Props) {
  const focus = useHeadingFocus();
  useEffect(() => {
    document.title = `${title} · Quarterdeck`;
  }, [title]);
  return (
    <div className={css.doorway}>
      <header className={css.top}>
        <Brand />
        {steps}
      </header>
      <main id="main" className={width === 'narrow' ? css.narrow : css.usual}>
        {eyebrow && <div className={css.eyebrow}>{eyebrow}</div>}
        <h1 ref={focus} tabIndex={-1}>
          {heading}
        </h1>
        {lead && <p className={css.lead}>{lead}</p>}
        {children && <div className={css.content}>{children}</div>}
      </main>
    </div>
  );
}
