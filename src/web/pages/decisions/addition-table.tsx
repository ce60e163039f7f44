// The picture's twin: every addition in words, oldest first.
import { Link } from '@tanstack/react-router';
import { localDay } from '../../../core/calendar/zone.ts';
import { useMe } from '../../app/me.ts';
import { dayWords } from '../../parts/dates.ts';
import { counted } from '../../parts/numbers.ts';
import css from './decisions.module.css';
import type { Addition } from './rows.ts';

export function AdditionTable({ additions }: { additions: readonly Addition[] }) {
  const me = useMe();
  if (additions.length === 0) return null;
  return (
    <table className={css.table}>
      <caption className="visually-hidden">What came in after commit, and what pays for it</caption>
      <thead>
        <tr>
          <th scope="col">Came in</th>
          <th scope="col">What</th>
          <th scope="col">Team</th>
          <th scope="col">Paid for by</th>
        </tr>
      </thead>
      <tbody>
        {additions.map((each) => (
          <tr key={each.sequence}>
            <td data-label="Came in" className={css.day}>
              Week {each.week}, {dayWords(localDay(new Date(each.at), me?.zone ?? 'UTC'), 'short')}
            </td>
            <td data-label="What" className={css.words}>
              <Link to="/objectives/$id" params={{ id: each.objectiveId }}>
                {each.title}
              </Link>
            </td>
            <td data-label="Team">{each.teamName}</td>
            <td data-label="Paid for by" className={toneOf(each)}>
              {paidWords(each)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toneOf({ paid, stillRuns, endedDays }: Addition): string | undefined {
  return (paid === 'nothing' && stillRuns) || endedDays !== null ? css.bad : undefined;
}

function paidWords({ paid, decision, stillRuns, unpaidDays, endedDays }: Addition): string {
  if (paid === 'nothing')
    return stillRuns
      ? `No price named for ${counted(unpaidDays ?? 0, 'day')}`
      : 'No price named; it no longer runs';
  if (paid === 'capacity')
    return `${decision?.capacity ?? ''}, ${decision?.capacityOfName ?? 'somebody'} pays`;
  if (paid === 'displaces')
    return decision?.displaced.map(({ title }) => title).join(', ') || 'Something only its team sees';
  const to = decision?.expiresOn ? dayWords(decision.expiresOn, 'short') : 'no day';
  return endedDays === null
    ? `Exception to ${to}, signed ${decision?.signedByName ?? 'by a sponsor'}`
    : `Exception ended ${to}, and it still runs`;
}
