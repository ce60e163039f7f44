// Planning a team's quarter: its drafts in a forced order with the line under what fits. Rows are dragged, or moved by button and by Alt with an arrow.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Planning as Plan } from '../../../actions/planning.ts';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { CycleChoice } from '../../okr/cycle-choice.tsx';
import { usePlannedCycle } from '../../okr/use-planned-cycle.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Select } from '../../parts/select.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { planningFinding } from './finding.ts';
import { LineDialog } from './line-dialog.tsx';
import { ParkDialog } from './park-dialog.tsx';
import { Parked, Remembered } from './parked.tsx';
import css from './planning.module.css';
import { Ranking } from './ranking.tsx';

export default function Planning() {
  const chosen = usePlannedCycle();
  const me = useMe();
  const { team: wanted } = useSearch({ strict: false }) as { team?: string };
  const teams = useQuery(ask.teams.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const all = teams.data?.teams ?? [];
  const mine = me?.leads.find((id) => all.some((team) => team.id === id)) ?? me?.teams[0];
  const teamId =
    all.find(({ id }) => id === wanted)?.id ?? mine ?? all.find(({ parentId }) => !parentId)?.id ?? '';
  const cycleId = chosen.cycle?.id ?? '';
  const plan = useQuery({
    ...ask.planning.get.queryOptions({ input: { cycleId, teamId } }),
    enabled: cycleId !== '' && teamId !== '',
  });
  const error = chosen.error ?? teams.error ?? plan.error;
  if (plan.data)
    return (
      <Reading
        plan={plan.data}
        choices={
          <>
            <CycleChoice chosen={chosen} />
            <TeamChoice teams={all} teamId={teamId} />
          </>
        }
      />
    );
  if (chosen.cycle === null)
    return (
      <Page title="Planning">
        <PageTitle>There is no quarter to plan yet</PageTitle>
        <EmptyState level={2} title="Planning needs a cycle">
          Once there is one, the drafts of each team are ranked here, with a line under what fits.
        </EmptyState>
      </Page>
    );
  if (!error) return <PageSkeleton />;
  return <Unread what="The planning" title="Planning" error={error} onRetry={() => void plan.refetch()} />;
}

function TeamChoice({ teams, teamId }: { teams: readonly { id: string; name: string }[]; teamId: string }) {
  const navigate = useNavigate();
  return (
    <Select
      label="Team"
      hideLabel
      className={css.team}
      options={teams.map(({ id, name }) => ({ id, label: name }))}
      value={teamId}
      onChange={(team) =>
        void navigate({
          to: '.',
          search: (now: Record<string, unknown>) => ({ ...now, team }),
          resetScroll: false,
        })
      }
    />
  );
}

function Reading({ plan, choices }: { plan: Plan; choices: React.ReactNode }) {
  const may = useMay();
  const [parking, park] = useState<string | null>(null);
  const [isDrawing, draw] = useState(false);
  const { cycle, team, ranked, parked, remembered, limit, line, chosen } = plan;
  const isOpen = cycle.phase !== 'closed' && cycle.phase !== 'review';
  const mayRank = isOpen && may('planning.rank', { teamId: team.id });
  const isEmpty = ranked.length + parked.length + remembered.length === 0;
  const row = ranked.find(({ objectiveId }) => objectiveId === parking);
  const start = (
    <Link
      to="/objectives/new"
      search={{ cycle: cycle.id, team: team.id } as never}
      className={buttonClass(isEmpty ? 'main' : 'plain')}
    >
      Write a draft
    </Link>
  );
  return (
    <Page title="Planning">
      <PageTitle
        eyebrow={<span className={css.choices}>{choices}</span>}
        lead={isEmpty ? undefined : leadWords(plan)}
        actions={
          <>
            <Link to="/workshop" search={{ cycle: cycle.id } as never} className={buttonClass('quiet')}>
              To the workshop
            </Link>
            {mayRank && !isEmpty && <Button onPress={() => draw(true)}>Move the line</Button>}
          </>
        }
      >
        {isEmpty ? `${team.name} has nothing to rank in ${cycle.name}` : planningFinding(plan)}
      </PageTitle>
      {isEmpty ? (
        <EmptyState level={2} title="Drafts are ranked here, none beside another" action={isOpen && start}>
          What stands above the line is committed; what has to wait is parked with the reason, and comes up
          again when the next quarter is planned.
        </EmptyState>
      ) : (
        <>
          {ranked.length > 0 && <Ranking plan={plan} mayRank={mayRank} onPark={park} />}
          {parked.length > 0 && <Parked plan={plan} mayRank={mayRank} />}
          {remembered.length > 0 && <Remembered plan={plan} isOpen={isOpen} />}
        </>
      )}
      {row && <ParkDialog row={row} onClose={() => park(null)} />}
      {isDrawing && <LineDialog {...{ cycle, team, limit, line, chosen }} onClose={() => draw(false)} />}
    </Page>
  );
}

function leadWords({ limit, line, chosen }: Plan): string {
  if (chosen.places === null) return `The line is at the limit: ${limit} for a team like this one.`;
  const why = chosen.reason ? ` “${chosen.reason}”` : '';
  return `The line was drawn at ${line}; the limit is ${limit}.${why}`;
}
