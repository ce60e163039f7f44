// The inside of every page: its name in the browser's tab, its crumbs in the top bar, and a heading that takes the focus after a navigation.
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from '../parts/class-names.ts';
import { type Crumb, setCrumbs } from './crumbs.ts';
import css from './page.module.css';

type Props = {
  /** For the tab and the last crumb: "Boarding without queues". */
  title: string;
  /** What leads here; the title follows them. */
  crumbs?: readonly Crumb[];
  /** 1,180 px is the usual width; `text` is for reading, `full` has no limit and no padding at the sides of the phone lost. */
  width?: 'usual' | 'text' | 'full';
  className?: string;
  children: ReactNode;
};

/** The frame of one page. Stands once a page, outermost. */
export function Page({ title, crumbs = [], width = 'usual', className, children }: Props) {
  const key = JSON.stringify(crumbs);
  useEffect(() => {
    document.title = `${title} · Quarterdeck`;
    setCrumbs([...(JSON.parse(key) as Crumb[]), { label: title }]);
  }, [title, key]);
  return <div className={cx(css.page, css[width], className)}>{children}</div>;
}

/** The heading: the finding or the work in a sentence, never the feature's name. `lead` says how long it takes or what it rests on.
 * `voice="people"` for an objective's own words. */
export function PageTitle({
  children,
  eyebrow,
  lead,
  actions,
  voice = 'product',
}: {
  children: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  voice?: 'product' | 'people';
}) {
  const heading = useHeadingFocus();
  return (
    <header className={css.head}>
      <div className={css.said}>
        {eyebrow && <div className={css.eyebrow}>{eyebrow}</div>}
        <h1 ref={heading} tabIndex={-1} className={voice === 'people' ? css.people : undefined}>
          {children}
        </h1>
        {lead && <p className={css.lead}>{lead}</p>}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </header>
  );
}

/** Puts the focus on a page's h1 after a navigation, unless somebody is already at work inside the page. */
export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    if (path === arrivedAt) return;
    const first = arrivedAt === null;
    arrivedAt = path;
    const active = document.activeElement;
    const atWork =
      active !== null && active !== document.body && document.getElementById('main')?.contains(active);
    if (!first && !atWork) heading.current?.focus({ preventScroll: true });
  }, [path]);
  return heading;
}

// The page the focus was last moved for. The first load moves nothing: the browser is already at the top.
let arrivedAt: string | null = null;
