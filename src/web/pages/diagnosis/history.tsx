// Cycle by cycle: what each was read as, so that one sees what stays.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { causes, type Verdict } from '../../../diagnosis/causes.ts';
import { causeTitles } from '../../../diagnosis/explain.ts';
import { ask } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { LookWord } from '../../okr/diagnosis/look-word.tsx';
import { verdictLooks } from '../../okr/diagnosis/looks.ts';
import { momentWords } from '../../parts/dates.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import css from './diagnosis.module.css';

export function History() {
  const me = useMe();
  const { data, error, refetch } = useQuery(ask.diagnoses.history.queryOptions({ input: {} }));
  const readings = data?.readings ?? [];
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (readings.length === 0) return null;
  return (
    <div className={css.part}>
      <Section title="Cycle by cycle" aside="The last reading of each that was kept">
        <table className={css.table}>
          <caption className="visually-hidden">The verdict on each cause, cycle by cycle</caption>
          <thead>
            <tr>
              <th scope="col">Cycle</th>
              {causes.map((cause) => (
                <th key={cause} scope="col">
                  {causeTitles[cause]}
                </th>
              ))}
              <th scope="col">Patterns</th>
            </tr>
          </thead>
          <tbody>
            {readings.map(({ cycleId, cycleName, readAt, causes: judged, patterns }) => (
              <tr key={cycleId}>
                <th scope="row">
                  <Link to="/diagnosis" search={{ cycle: cycleId }}>
                    {cycleName}
                  </Link>
                  <small>read {momentWords(readAt, new Date(), me?.zone ?? 'UTC')}</small>
                </th>
                {causes.map((cause) => (
                  <td key={cause} data-label={causeTitles[cause]}>
                    <LookWord look={verdictLooks[judged[cause] as Verdict]} />
                  </td>
                ))}
                <td data-label="Patterns">
                  {patterns.length === 0
                    ? 'none'
                    : `${counted(patterns.length, 'pattern')}: ${patterns.join(', ')}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  );
}
