// The outcomes of the year, and what each still lacks to be a choice: a baseline, a target, somebody who answers for it, and what is given up for it.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../../app/client.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import css from '../meeting.module.css';

export function YearOutcomes() {
  const { data } = useQuery(ask.outcomes.list.queryOptions({ input: {} }));
  if (!data) return <Skeleton lines={4} label="Loading the outcomes" />;
  return (
    <ul className={css.changes}>
      {data.outcomes.map((outcome) => {
        const lacks = [
          outcome.baseline === null && 'a baseline',
          outcome.target === null && 'a target',
          outcome.sponsorId === null && 'a sponsor',
          outcome.stops.length === 0 && 'a stop list',
        ].filter((each) => each !== false);
        return (
          <li key={outcome.id}>
            <Link to="/strategy/$id" params={{ id: outcome.id }} className="w">
              {outcome.title}
            </Link>{' '}
            <small>{outcome.sponsorName}</small>
            <p>{lacks.length === 0 ? 'It is a whole choice.' : `Lacks ${lacks.join(', ')}.`}</p>
          </li>
        );
      })}
      {data.outcomes.length === 0 && (
        <li>Nothing is chosen yet. Three to five, each with what is given up for it.</li>
      )}
    </ul>
  );
}
