// What is new in the next quarter: carried from nowhere.
import { Link } from '@tanstack/react-router';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { buttonClass } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import css from './resets.module.css';
import type { Reset } from './shown.ts';

export function Fresh({ next, fresh }: { next: NonNullable<Reset['next']>; fresh: Reset['fresh'] }) {
  const may = useMay();
  const me = useMe();
  const mayWrite =
    may('objectives.create') || (me?.teams ?? []).some((teamId) => may('objectives.create', { teamId }));
  return (
    <Section
      title={`New in ${next.name}`}
      aside="carried from nowhere"
      actions={
        mayWrite && (
          <Link
            to="/objectives/new"
            search={{ cycle: next.id } as never}
            className={buttonClass('quiet', 'small')}
          >
            Write something new
          </Link>
        )
      }
    >
      {fresh.length === 0 ? (
        <p className={css.hint}>
          Nothing yet. What is new needs no reason here; its words are challenged as you write.
        </p>
      ) : (
        <ul className={css.rows}>
          {fresh.map(({ id, title, teamName, state }) => (
            <li key={id} data-row={id} className={css.row}>
              <Link data-row-main to="/objectives/$id" params={{ id }} className={css.title}>
                {title}
              </Link>
              <small>
                {teamName}, {state}
              </small>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
