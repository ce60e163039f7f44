// The parts of somebody's page: objectives, single key results, contributions, initiatives and KPIs, each only where there is something.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Person } from '../../../actions/people.ts';
import { ask } from '../../app/client.ts';
import { useToday } from '../../app/today.ts';
import { KpiFacts } from '../../okr/kpi/kpi-row.tsx';
import { ObjectiveLines } from '../../okr/objective-lines.tsx';
import type { ChosenCycle } from '../../okr/use-chosen-cycle.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Section } from '../../parts/section.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Initiatives } from './initiatives.tsx';
import css from './person.module.css';
import { sorted } from './sorted.ts';

const mark = 'upright mark: expected by now';

type Props = { person: Person; cycle: ChosenCycle['cycle']; isSelf: boolean };

export function Owned({ person, cycle, isSelf }: Props) {
  const today = useToday();
  const { id } = person;
  const asked = { cycleId: cycle?.id, limit: 200 };
  const enabled = Boolean(cycle);
  const owned = useQuery(ask.objectives.list.queryOptions({ input: { ...asked, involves: id }, enabled }));
  const helped = useQuery(
    ask.objectives.list.queryOptions({ input: { ...asked, contributes: id }, enabled }),
  );
  const initiatives = useQuery(
    ask.initiatives.list.queryOptions({ input: { ownerId: id, cycleId: cycle?.id }, enabled }),
  );
  const kpis = useQuery(ask.kpis.list.queryOptions({ input: { ownerId: id } }));
  const queries = [owned, helped, initiatives, kpis];
  const error = queries.find((query) => query.error)?.error;
  if (error)
    return (
      <ErrorState
        level={2}
        error={error}
        onRetry={() => {
          for (const query of queries) if (query.isError) void query.refetch();
        }}
      />
    );
  if (!kpis.data || (cycle !== null && (!owned.data || !helped.data || !initiatives.data)))
    return <Skeleton lines={8} />;
  const { own, single, helping } = sorted(owned.data?.objectives ?? [], helped.data?.objectives ?? [], id);
  const works = initiatives.data?.initiatives ?? [];
  const watched = kpis.data.kpis;
  const inCycle = cycle ? `in ${cycle.name}` : 'yet';
  if (own.length + single.length + helping.length + works.length + watched.length === 0)
    return (
      <EmptyState level={2} title={`Nothing ${inCycle}`}>
        {isSelf ? 'What you own or contribute to' : `What ${person.name} owns or contributes to`} stands here,
        as far as you may see it.
      </EmptyState>
    );
  return (
    <>
      {own.length > 0 && (
        <Section title="Objectives" aside={mark}>
          <ObjectiveLines lines={own} today={today} withTeam />
        </Section>
      )}
      {single.length > 0 && (
        <Section title="Key results in other objectives" aside={own.length === 0 && mark}>
          <ObjectiveLines lines={single} today={today} withTeam />
        </Section>
      )}
      {helping.length > 0 && (
        <Section title="Contributes to" aside="owned by others">
          <ObjectiveLines lines={helping} today={today} withTeam />
        </Section>
      )}
      <Initiatives initiatives={works} />
      {watched.length > 0 && (
        <Section title="KPIs" aside={<Link to="/kpis">Read and record</Link>}>
          <ul className={css.kpis} aria-label="KPIs">
            {watched.map((kpi) => (
              <li key={kpi.id} data-row={kpi.id}>
                <KpiFacts kpi={kpi} today={today} isBare />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
