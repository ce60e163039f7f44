// Handing a quarter on: what was promised is carried on with a fresh reason, let go without one, or watched as a KPI; then the bets, and what is new.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { Unread } from '../../app/unread.tsx';
import { CycleChoice } from '../../okr/cycle-choice.tsx';
import { useReviewedCycle } from '../../okr/use-reviewed-cycle.ts';
import { buttonClass } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { counted } from '../../parts/numbers.ts';
import { useRowKeys } from '../../parts/row-list.tsx';
import { Section } from '../../parts/section.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import { byTeam } from '../review/standing.ts';
import { CycleBets } from './cycle-bets.tsx';
import { resetFinding } from './finding.ts';
import { Fresh } from './fresh.tsx';
import { HandedRow } from './handed-row.tsx';
import css from './resets.module.css';
import { isChosen, type Reset } from './shown.ts';

const crumbs = [{ label: 'Review', to: '/review' }];

export default function Resets() {
  const chosen = useReviewedCycle('/resets');
  const cycleId = chosen.cycle?.id;
  const reset = useQuery({
    ...ask.resets.get.queryOptions({ input: { cycleId } }),
    enabled: cycleId !== undefined,
  });
  const error = chosen.error ?? reset.error;
  if (error)
    return (
      <Unread
        what="The reset"
        title="Reset"
        crumbs={crumbs}
        error={error}
        onRetry={() => {
          chosen.retry();
          void reset.refetch();
        }}
      />
    );
  if (chosen.cycle === null)
    return (
      <Page title="Reset" crumbs={crumbs}>
        <PageTitle>{resetFinding({ cycle: null, objectives: [] })}</PageTitle>
        <EmptyState level={2} title="A quarter ends by choosing what goes on">
          Once one is reviewed, each of its objectives is carried on with a fresh reason, or ends here.
        </EmptyState>
      </Page>
    );
  if (!reset.data) return <PageSkeleton />;
  return <Reading reset={reset.data} choice={<CycleChoice chosen={chosen} />} />;
}

function Reading({ reset, choice }: { reset: Reset; choice: React.ReactNode }) {
  const may = useMay();
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  const { cycle, next, objectives, fresh } = reset;
  if (!cycle) return null;
  const isTime = cycle.phase === 'review' || cycle.phase === 'closed';
  const waiting = objectives.filter((each) => !isChosen(each));
  const settled = objectives.filter(isChosen);
  return (
    <Page title="Reset" crumbs={crumbs} className={css.page}>
      <PageTitle eyebrow={<span className={css.choice}>{choice}</span>} lead={leadOf(reset, isTime)}>
        {resetFinding(reset)}
      </PageTitle>
      {isTime && !next && waiting.length > 0 && (
        <p className={css.hint}>
          No later cycle takes drafts yet, so nothing can be carried on.{' '}
          {may('cycles.create') && (
            <Link to="/settings/$section" params={{ section: 'cycles' }}>
              Open the next cycle
            </Link>
          )}
        </p>
      )}
      {!isTime ? (
        <EmptyState
          level={2}
          title="First the scores and verdicts, then what goes on"
          action={
            <LinkButton to="/review" search={{ cycle: cycle.id } as never}>
              To the review
            </LinkButton>
          }
        >
          What was promised and is not carried on ends with its quarter. Nothing goes on by itself.
        </EmptyState>
      ) : (
        <div ref={box}>
          {byTeam(waiting).map(({ id, name, own }) => (
            <Section key={id} title={name} aside={own.length > 1 && counted(own.length, 'objective')}>
              <ul className={css.rows}>
                {own.map((objective) => (
                  <HandedRow key={objective.id} {...{ objective, cycle, next }} />
                ))}
              </ul>
            </Section>
          ))}
          {settled.length > 0 && (
            <Section title="Chosen" aside={`${settled.length} of ${objectives.length}`}>
              <ul className={css.rows}>
                {settled.map((objective) => (
                  <HandedRow key={objective.id} {...{ objective, cycle, next }} />
                ))}
              </ul>
            </Section>
          )}
          <CycleBets cycleId={cycle.id} />
          {next && <Fresh next={next} fresh={fresh} />}
        </div>
      )}
      {isTime && (
        <p className={css.ways}>
          <Link to="/review" search={{ cycle: cycle.id } as never} className={buttonClass('quiet')}>
            To the review
          </Link>
          {next && (
            <Link to="/planning" search={{ cycle: next.id } as never} className={buttonClass('quiet')}>
              To the planning of {next.name}
            </Link>
          )}
        </p>
      )}
    </Page>
  );
}

function leadOf({ next }: Reset, isTime: boolean): string | undefined {
  if (!isTime) return undefined;
  const into = next ? ` into ${next.name}` : '';
  return `What goes on${into} needs a reason nobody gave before. What ends needs none.`;
}
