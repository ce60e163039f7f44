// What the team watches, whatever the quarter is about.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Team } from '../../../actions/teams.ts';
import { ask } from '../../app/client.ts';
import { useToday } from '../../app/today.ts';
import { KpiFacts } from '../../okr/kpi/kpi-row.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Section } from '../../parts/section.tsx';
import css from './team.module.css';

export function TeamKpis({ team }: { team: Team }) {
  const today = useToday();
  const list = useQuery(ask.kpis.list.queryOptions({ input: { teamId: team.id } }));
  if (list.error)
    return (
      <Section title="KPIs">
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      </Section>
    );
  const kpis = list.data?.kpis ?? [];
  if (kpis.length === 0) return null;
  return (
    <Section
      title="KPIs"
      aside={
        <Link to="/kpis" search={{ team: team.id }}>
          Read and record
        </Link>
      }
    >
      <ul className={css.kpis} aria-label="KPIs">
        {kpis.map((kpi) => (
          <li key={kpi.id} data-row={kpi.id}>
            <KpiFacts kpi={kpi} today={today} isBare />
          </li>
        ))}
      </ul>
    </Section>
  );
}
