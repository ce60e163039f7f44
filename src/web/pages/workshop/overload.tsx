// Where a plan asks for more than was agreed. Counts by name: nobody is measured here, and nothing is ranked.
import { Link } from '@tanstack/react-router';
import type { Workshop } from '../../../actions/workshops.ts';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import css from './workshop.module.css';

export function Overload({ table: { teamsOver, peopleOver, keyResultsTo } }: { table: Workshop }) {
  if (teamsOver.length + peopleOver.length === 0)
    return (
      <Section title="Who is asked for too much">
        <p className={css.none}>
          No team is over its limit, and nobody owns more than {keyResultsTo} key results across teams.
        </p>
      </Section>
    );
  return (
    <Section title="Who is asked for too much" aside="against what was agreed, by name">
      <ul className={css.list} aria-label="Teams and people over what was agreed">
        {teamsOver.map(({ teamId, teamName, objectives, limit, wide }) => (
          <li key={teamId} className={css.load}>
            <Link to="/teams/$id" params={{ id: teamId }} className={css.name}>
              {teamName}
            </Link>
            <span>
              {objectives > limit && (
                <span className={css.over}>{`${objectives} objectives, the limit is ${limit}`}</span>
              )}
              {wide.map(({ id, title, keyResults }) => (
                <span key={id} className={css.over}>
                  {keyResults} key results, agreed were {keyResultsTo}:{' '}
                  <Link to="/objectives/$id" params={{ id }} className="w">
                    {title}
                  </Link>
                </span>
              ))}
            </span>
          </li>
        ))}
        {peopleOver.map(({ personId, name, keyResults, teamNames }) => (
          <li key={personId} className={css.load}>
            <Link to="/people/$id" params={{ id: personId }} className={css.name}>
              {name}
            </Link>
            <span className={css.over}>
              {`owns ${counted(keyResults, 'key result')} in ${teamNames.join(' and ')}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
