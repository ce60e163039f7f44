// The critic's own review: did what it warned about end lower? Over everything that was scored, never by team or person.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../../app/client.ts';
import css from './list.module.css';
import { auditFinding, auditMeaning, estimateWords } from './self-audit-words.ts';

const staleMs = 10 * 60_000;

export function SelfAudit({ cycleId }: { cycleId: string }) {
  const { data } = useQuery(ask.findings.audit.queryOptions({ input: { cycleId }, staleTime: staleMs }));
  // It stands beside the review and never in its way: no figure, no part.
  if (!data) return null;
  const { flagged, unflagged } = data;
  return (
    <section className={css.audit} aria-labelledby="self-audit">
      <h2 id="self-audit">{auditFinding(data)}</h2>
      <p>{auditMeaning(data)}</p>
      {flagged.mean && unflagged.mean && (
        <table>
          <thead>
            <tr>
              <th scope="col">At commit</th>
              <th scope="col">Key results</th>
              <th scope="col">Mean score</th>
            </tr>
          </thead>
          <tbody>
            {[
              { label: 'Would be warned about', ...flagged, mean: flagged.mean },
              { label: 'Would not', ...unflagged, mean: unflagged.mean },
            ].map(({ label, keyResults, mean }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="n">{keyResults}</td>
                <td className="n">{estimateWords(mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={css.small}>
        The critic reviews itself: the words of this quarter and those before it as they were committed,
        judged by{' '}
        <Link to="/settings/$section" params={{ section: 'challenge' }}>
          the rules
        </Link>{' '}
        as they stand today. Intervals are 95%. It tells what went together, not what made it so.
      </p>
    </section>
  );
}
