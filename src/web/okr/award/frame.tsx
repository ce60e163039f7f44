// The frame of pages a stranger opens about an award: the mark, what is done here, and nothing that asks them to sign in.
import { type ReactNode, useEffect } from 'react';
import { Brand } from '../../parts/brand.tsx';
import css from './award.module.css';

type Props = { title: string; action?: ReactNode; foot?: ReactNode; children: ReactNode };

export function AwardFrame({ title, action, foot, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Quarterdeck`;
  }, [title]);
  return (
    <div className={css.frame}>
      <header className={css.bar}>
        <Brand />
        <small>Verify a credential</small>
        <span className={css.action}>{action}</span>
      </header>
      <main id="main" className={css.main}>
        {children}
        <footer className={css.foot}>
          <span>{foot}</span>
          <span>Quarterdeck, open source</span>
        </footer>
      </main>
    </div>
  );
}
