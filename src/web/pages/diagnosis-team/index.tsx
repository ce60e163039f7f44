// A team's own counts, by ceremony: for its people, their lead and their coach. To everybody else there is nothing at this address.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { Diagnosis } from '../../../diagnosis/diagnose.ts';
import { ask } from '../../app/client.ts';
import { NotHere } from '../../app/not-here.tsx';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { Calibration } from '../../okr/calibration/calibration.tsx';
import { CycleChoice } from '../../okr/cycle-choice.tsx';
import { ceremonies } from '../../okr/diagnosis/ceremonies.ts';
import { FactList } from '../../okr/diagnosis/fact-row.tsx';
import { useChosenCycle } from '../../okr/use-chosen-cycle.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { counted } from '../../parts/numbers.ts';
import { problemOf } from '../../parts/problem.ts';
import { Section } from '../../parts/section.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import css from './diagnosis-team.module.css';
import { teamFinding } from './finding.ts';

export default function DiagnosisOfTeam() {
  const { id } = useParams({ from: '/framed/diagnosis/teams/$id' });
  const { cycle: cycleId } = useSearch({ strict: false }) as { cycle?: string };
  const chosen = useChosenCycle();
  const team = useQuery(ask.teams.get.queryOptions({ input: { id } }));
  const own = useQuery(ask.diagnoses.ofTeam.queryOptions({ input: { teamId: id, cycleId } }));
  const calls = useQuery({ ...ask.confidences.ofTeam.queryOptions({ input: { teamId: id } }), retry: false });
  const error = team.error ?? own.error;
  if (error && problemOf(error).code === 'forbidden') return <NotHere />;
  if (error)
    return (
      <Unread
        what="The team’s diagnosis"
        title="Diagnosis"
        error={error}
        onRetry={() => void Promise.all([team.refetch(), own.refetch()])}
      />
    );
  if (!team.data || !own.data) return <PageSkeleton />;
  const { name } = team.data;
  const { diagnosis, cycle } = own.data;
  const crumbs = [
    { label: 'Teams', to: '/teams' },
    { label: name, to: `/teams/${id}` },
  ];
  return (
    <Page title={`Diagnosis of ${name}`} crumbs={crumbs} className={css.page}>
      <PageTitle
        eyebrow={<CycleChoice chosen={chosen} />}
        lead="Counted from this team alone, and shown to its people, whoever leads it and its coach. Nobody else sees it, and teams are not compared."
      >
        {diagnosis && cycle ? teamFinding(name, diagnosis) : `There is no quarter of ${name} to read yet`}
      </PageTitle>
      {diagnosis ? (
        <Counts diagnosis={diagnosis} />
      ) : (
        <EmptyState level={2} title="It is counted from what happens">
          Check-ins that were due, reviews that were held, decisions that were carried out. It begins with the
          first cycle.
        </EmptyState>
      )}
      {calls.data && (
        <Calibration record={calls.data} whose="The team’s" seenBy="for its people, its lead and its coach" />
      )}
      <p className={css.on}>
        <Link to="/diagnosis">What the whole organisation reads</Link>
      </p>
    </Page>
  );
}

function Counts({ diagnosis }: { diagnosis: Diagnosis }) {
  return ceremonies.map(({ key, title, about, signals }) => {
    // Differences and overload are counted in teams; and the pulse of one would be too few to hide anybody in.
    const own = signals.filter(
      (signal) => !signal.startsWith('SV_') && signal !== 'SPREAD' && signal !== 'OVERLOAD',
    );
    const readings = own.map((signal) => diagnosis.signals[signal]);
    const known = readings.filter(({ state }) => state !== 'UNKNOWN').length;
    return (
      <Section key={key} title={title} aside={`${about} ${counted(known, 'signal')} of ${own.length} known.`}>
        <FactList readings={readings} tellsCounts />
      </Section>
    );
  });
}
