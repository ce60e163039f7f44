// The work somebody believes in, with its hypothesis and the objective it is for.
import { Link } from '@tanstack/react-router';
import type { shelf } from '../../app/client.ts';
import { Section } from '../../parts/section.tsx';
import css from './person.module.css';

type Initiative = Awaited<ReturnType<typeof shelf.initiatives.list>>['initiatives'][number];

export function Initiatives({ initiatives }: { initiatives: readonly Initiative[] }) {
  if (initiatives.length === 0) return null;
  return (
    <Section title="Initiatives" aside="work believed to move a number; never progress itself">
      <ul className={css.initiatives}>
        {initiatives.map(({ id, objectiveId, keyResultId, title, hypothesis, state, objectiveTitle }) => (
          <li key={id} data-row={id}>
            <p className={css.initiative}>
              <span>{title}</span>
              <small>{state}</small>
            </p>
            {hypothesis && <p className={css.hypothesis}>{hypothesis}</p>}
            <small>
              for{' '}
              <Link
                data-row-main
                to="/objectives/$id"
                params={{ id: objectiveId }}
                hash={keyResultId ?? undefined}
                className="w"
              >
                {objectiveTitle}
              </Link>
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
