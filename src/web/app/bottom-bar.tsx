// The places a phone needs, at the thumb: three pages and search. Hidden where the side bar stands.
import { Link } from '@tanstack/react-router';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useOpen } from './everywhere.tsx';
import { isAt, places } from './navigation.ts';
import css from './shell.module.css';

export function BottomBar({ path }: { path: string }) {
  const open = useOpen();
  return (
    <nav className={css.bottom} aria-label="Main places">
      {places()
        .filter(({ onPhone }) => onPhone)
        .map((place) => (
          <Link
            key={place.to}
            to={place.to}
            className={css.tab}
            aria-current={isAt(place, path) ? 'page' : undefined}
          >
            {place.label}
          </Link>
        ))}
      <AriaButton className={css.tab} onPress={open.palette}>
        Search
      </AriaButton>
    </nav>
  );
}
