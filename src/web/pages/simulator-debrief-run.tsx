// The debrief of a run on the server. Its other futures are lived there too, twenty at a time: the seed stays where it is.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, shelf } from '../app/client.ts';
import { useMe } from '../app/me.ts';
import { NotHere } from '../app/not-here.tsx';
import { Page, PageTitle } from '../app/page.tsx';
import { templatesOptions } from '../okr/simulation/content.ts';
import { Again, DebriefBody, findingTitle } from '../okr/simulation/debrief/index.tsx';
import type { Look } from '../okr/simulation/debrief/look.ts';
import { WeekBody, weekTitle } from '../okr/simulation/debrief/week.tsx';
import { readNotebook, writeNotebook } from '../okr/simulation/notebook.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { problemOf } from '../parts/problem.ts';
import { Skeleton } from '../parts/skeleton.tsx';

type Run = Awaited<ReturnType<typeof shelf.simulations.get>>;

const crumbs = [{ label: 'Simulator', to: '/simulator' as const }];

export default function SimulatorDebriefRun() {
  const { id } = useParams({ strict: false }) as { id: string };
  const run = useQuery(ask.simulations.get.queryOptions({ input: { id } }));
  if (run.error && problemOf(run.error).code === 'not-found') return <NotHere />;
  if (run.data?.debrief) return <Quarter run={run.data} debrief={run.data.debrief} />;
  if (run.data?.weekDebrief) return <Week run={run.data} decisions={run.data.weekDebrief} />;
  return (
    <Page title="Debrief" crumbs={crumbs}>
      <PageTitle>
        {run.error
          ? 'The debrief could not be read'
          : run.data
            ? 'There is nothing to look back on yet'
            : 'Debrief'}
      </PageTitle>
      {run.error ? (
        <ErrorState level={2} error={run.error} onRetry={() => void run.refetch()} />
      ) : run.data ? (
        <EmptyState
          level={2}
          title="A debrief follows a quarter that has been played"
          action={
            <LinkButton kind="main" to="/simulator/runs/$id" params={{ id }}>
              Go on with the quarter
            </LinkButton>
          }
        >
          It shows what was true behind the reports, and what your answers were worth on what you could see.
        </EmptyState>
      ) : (
        <Skeleton lines={8} label="Loading the debrief" />
      )}
    </Page>
  );
}

function useAgain({ template, kind, onlyWeek }: Run) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => shelf.simulations.start({ template, kind, onlyWeek }),
    onSuccess: ({ id }) => navigate({ to: '/simulator/runs/$id', params: { id } }),
  });
}

function Quarter({ run, debrief }: { run: Run; debrief: NonNullable<Run['debrief']> }) {
  const { id, kind, organisation, expected, judged } = run;
  const personId = useMe()?.personId ?? '';
  const again = useAgain(run);
  const [plan, setPlan] = useState<string | null>(null);
  const teams = useQuery(templatesOptions).data?.find(({ setting }) => setting.id === run.template)?.teams;
  const look: Look = {
    ...{ debrief, expected, judged, plan },
    teamNames: teams?.map(({ name }) => name) ?? [],
    isRevealed: true,
    onExpected: () => {},
    live: ({ scene }, option, from) => shelf.simulations.otherwise({ id, situation: scene.id, option, from }),
    onPlan: (words) => {
      writeNotebook(personId, { ...readNotebook(personId), plan: words || null });
      setPlan(words || null);
    },
  };
  return (
    <Page title="Debrief" crumbs={crumbs}>
      <PageTitle
        eyebrow={`${organisation} · ${kind === 'group' ? 'with a group, not marked' : 'marked, formative · only you see this'}`}
        actions={<Again onAgain={() => again.mutate()} isBusy={again.isPending} />}
      >
        {findingTitle(look)}
      </PageTitle>
      {again.error != null && <ErrorState error={again.error} level={2} small />}
      <DebriefBody look={look} />
    </Page>
  );
}

function Week({ run, decisions }: { run: Run; decisions: NonNullable<Run['weekDebrief']> }) {
  const again = useAgain(run);
  return (
    <Page title="Debrief of one week" crumbs={crumbs}>
      <PageTitle
        eyebrow={`${run.organisation} · one week, with a group`}
        actions={<Again onAgain={() => again.mutate()} isBusy={again.isPending} />}
      >
        {weekTitle(decisions)}
      </PageTitle>
      <WeekBody decisions={decisions} />
    </Page>
  );
}
