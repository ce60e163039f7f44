// The review of a cycle, team by team: what is scored, what is missing. Of a closed cycle it is the record: how it went and what people learned.
import { useQuery } from '@tanstack/react-query';
import type { Cycle } from '../../../../actions/cycles.ts';
import { weekOf, weeksOf } from '../../../../core/calendar/weeks.ts';
import { ask } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { useMe } from '../../../app/me.ts';
import { Page, PageTitle } from '../../../app/page.tsx';
import { Unread } from '../../../app/unread.tsx';
import { CycleChoice } from '../../../okr/cycle-choice.tsx';
import { useReviewedCycle } from '../../../okr/use-reviewed-cycle.ts';
import { Button } from '../../../parts/button.tsx';
import { daysWords } from '../../../parts/dates.ts';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { LinkButton } from '../../../parts/link-button.tsx';
import { PageSkeleton, Skeleton } from '../../../parts/skeleton.tsx';
import { reviewFinding } from './finding.ts';
import css from './list.module.css';
import { MovingOn } from './moving-on.tsx';
import { CycleRecord } from './record.tsx';
import { SelfAudit } from './self-audit.tsx';
import { Teams } from './teams.tsx';

export function ReviewList() {
  const chosen = useReviewedCycle('/review');
  const { cycle, error, retry } = chosen;
  const list = useQuery({
    ...ask.objectives.list.queryOptions({
      input: { cycleId: cycle?.id, states: ['committed', 'closed'], limit: 1000 },
    }),
    enabled: Boolean(cycle),
  });
  const failed = error ?? list.error;
  if (failed)
    return (
      <Unread
        what="The review"
        title="Review"
        error={failed}
        onRetry={() => {
          retry();
          void list.refetch();
        }}
      />
    );
  if (cycle === undefined) return <PageSkeleton />;
  if (cycle === null) return <NoCycle isNamed={chosen.cycles.length > 0} />;
  const objectives = list.data?.objectives;
  const isClosed = cycle.phase === 'closed';
  return (
    <Page title="Review" className={css.page}>
      <PageTitle
        eyebrow={
          <span className={css.choice}>
            <CycleChoice chosen={chosen} />
          </span>
        }
        lead={objectives && <Lead cycle={cycle} isEmpty={objectives.length === 0} />}
        actions={
          isClosed &&
          objectives &&
          objectives.length > 0 && <Button onPress={() => window.print()}>Print the record</Button>
        }
      >
        {objectives ? reviewFinding(objectives, cycle.phase, cycle.name) : `The review of ${cycle.name}`}
      </PageTitle>
      {!objectives ? (
        <Skeleton lines={8} label="Loading the review" />
      ) : (
        <>
          {cycle.phase !== 'review' && !isClosed && <MovingOn {...{ cycle, objectives }} />}
          {isClosed ? <CycleRecord objectives={objectives} /> : <Teams {...{ cycle, objectives }} />}
          {(cycle.phase === 'review' || isClosed) && (
            <>
              <MovingOn {...{ cycle, objectives }} cycles={chosen.cycles} />
              <SelfAudit cycleId={cycle.id} />
            </>
          )}
        </>
      )}
    </Page>
  );
}

function Lead({ cycle, isEmpty }: { cycle: Cycle; isEmpty: boolean }) {
  const me = useMe();
  if (!me) return null;
  if (cycle.phase === 'closed')
    return isEmpty
      ? daysWords(cycle.startsOn, cycle.endsOn, me.today)
      : `${cycle.name}, ${daysWords(cycle.startsOn, cycle.endsOn, me.today)}: scores, verdicts and lessons as they were given.`;
  if (cycle.phase === 'review')
    return 'Each objective takes about five minutes: a score for every key result that is not a guard, a verdict, and what was learned.';
  const weeks = weeksOf(cycle).length;
  return me.today < cycle.startsOn || me.today > cycle.endsOn
    ? 'Scores and verdicts are given once it begins. Until then an objective can only be dropped.'
    : `It is week ${weekOf(cycle, me.today).number} of ${weeks}. Scores and verdicts are given once the review begins; until then an objective can only be dropped.`;
}

function NoCycle({ isNamed }: { isNamed: boolean }) {
  const may = useMay();
  if (isNamed)
    return (
      <Page title="Review">
        <PageTitle>This cycle is not here</PageTitle>
        <EmptyState
          level={2}
          title="The address names a cycle nobody here knows"
          action={
            <LinkButton to="/review" search={{}}>
              Go to the review at hand
            </LinkButton>
          }
        >
          It may belong to another workspace.
        </EmptyState>
      </Page>
    );
  return (
    <Page title="Review">
      <PageTitle>There is no cycle to review yet</PageTitle>
      <EmptyState
        level={2}
        title="A quarter ends with its scores, verdicts and lessons"
        action={
          may('cycles.create') && (
            <LinkButton to="/settings/$section" params={{ section: 'cycles' }}>
              Open the first cycle
            </LinkButton>
          )
        }
      >
        They are given here, objective by objective, when the last two weeks of a cycle come.
      </EmptyState>
    </Page>
  );
}
