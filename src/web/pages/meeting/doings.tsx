// What was done on other pages while the meeting ran, as its history tells it: who, what, of what.
import { Link } from '@tanstack/react-router';
import type { useMeetingFacts } from '../../okr/meeting/use-meeting.ts';
import { counted } from '../../parts/numbers.ts';
import { doingsOf } from './doings.ts';
import css from './meeting.module.css';

type Rows = NonNullable<ReturnType<typeof useMeetingFacts>['data']>['alongside'];

export function Doings({ rows, title }: { rows: Rows; title: string }) {
  const { told, checkIns } = doingsOf(rows);
  if (told.length === 0 && checkIns === 0) return null;
  return (
    <section className={css.doings} aria-label={title}>
      <h2 className={css.subhead}>{title}</h2>
      <ul className={css.changes}>
        {checkIns > 0 && <li>{counted(checkIns, 'check-in')} made</li>}
        {told.map(({ sequence, who, did, about, objectiveId, quote }) => (
          <li key={sequence}>
            {who} {did}
            {about && (
              <>
                :{' '}
                {objectiveId ? (
                  <Link to="/objectives/$id" params={{ id: objectiveId }} className="w">
                    {about}
                  </Link>
                ) : (
                  <span className="w">{about}</span>
                )}
              </>
            )}
            {quote && (
              <p>
                <q className="w">{quote}</q>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
