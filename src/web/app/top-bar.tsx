// The bar at the top: crumbs, the cycle and its week, search, and who you are. On a phone: the way back, the week, and who you are.
import { Link } from '@tanstack/react-router';
import { Brand } from '../parts/brand.tsx';
import { Button } from '../parts/button.tsx';
import { Bell } from './bell.tsx';
import { type Crumb, useCrumbs } from './crumbs.ts';
import { CyclePill } from './cycle-pill.tsx';
import { useOpen } from './everywhere.tsx';
import { PersonMenu } from './person-menu.tsx';
import css from './shell.module.css';

export function TopBar() {
  const crumbs = useCrumbs();
  const open = useOpen();
  const parent = crumbs.slice(0, -1).findLast(({ to }) => to);
  return (
    <header className={css.top}>
      <div className={css.back}>
        {parent ? (
          <Link to={parent.to as string}>‹ {parent.label}</Link>
        ) : (
          <Link to="/" aria-label="Quarterdeck, home">
            <Brand />
          </Link>
        )}
      </div>
      <Crumbs crumbs={crumbs} />
      <div className={css.tools}>
        <CyclePill />
        <Button
          kind="quiet"
          className={css.search}
          keys="mod+k"
          aria-keyshortcuts="Control+K"
          onPress={open.palette}
        >
          <span className={css.searchWords}>Search or do</span>
        </Button>
        <Bell />
        <PersonMenu />
      </div>
    </header>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className={css.crumbs} aria-label="Where you are">
      <ol>
        {crumbs.map(({ label, to }, index) => {
          const last = index === crumbs.length - 1;
          return (
            <li key={`${to} ${label}`}>
              {last ? (
                <b aria-current="page">{label}</b>
              ) : to ? (
                <Link to={to}>{label}</Link>
              ) : (
                <span>{label}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
