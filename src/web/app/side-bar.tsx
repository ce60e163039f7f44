// The places at the side, and the workspace at its foot. Hidden on phones, where the bottom bar takes over.
import { Link } from '@tanstack/react-router';
import { Brand } from '../parts/brand.tsx';
import { cx } from '../parts/class-names.ts';
import { isAt, type Place, places } from './navigation.ts';
import { useOwed } from './owed.ts';
import css from './shell.module.css';
import { WorkspaceMenu } from './workspace-menu.tsx';

export function SideBar({ path }: { path: string }) {
  const groups = Map.groupBy(places(), ({ group }) => group);
  return (
    <nav className={css.side} aria-label="Places">
      <Link to="/" className={css.brand}>
        <Brand />
      </Link>
      {[...groups].map(([group, list]) => (
        <div key={group} className={css.group}>
          {group !== 'Work' && (
            <div className={css.groupName} id={`places-${group}`}>
              {group}
            </div>
          )}
          <ul className={css.list} aria-labelledby={group === 'Work' ? undefined : `places-${group}`}>
            {list.map((place) => (
              <li key={place.to}>
                <PlaceLink place={place} path={path} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className={css.grow} />
      <WorkspaceMenu />
    </nav>
  );
}

function PlaceLink({ place, path }: { place: Place; path: string }) {
  const here = isAt(place, path);
  const { all: owed } = useOwed();
  return (
    <Link to={place.to} className={cx(css.place, here && css.here)} aria-current={here ? 'page' : undefined}>
      {place.label}
      {place.to === '/' && owed > 0 && (
        <b className="n">
          {owed}
          <span className="visually-hidden"> to do</span>
        </b>
      )}
    </Link>
  );
}
