// The yearly workshop: what the year's bets showed, outcome by outcome, and the stop list turned over before the next choices are made.
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { Bet } from '../../../actions/bets.ts';
import { canBeJudged } from '../../../core/bet.ts';
import { ask } from '../../app/client.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useToday } from '../../app/today.ts';
import { Unread } from '../../app/unread.tsx';
import { Judged } from '../../okr/bet/judged.tsx';
import { betsFinding, quarterWords } from '../../okr/bet/words.ts';
import { OutcomeNumbers } from '../../okr/outcome/outcome-numbers.tsx';
import { periodWords } from '../../okr/outcome/period-words.ts';
import { buttonClass } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Section } from '../../parts/section.tsx';
import { PageSkeleton } from '../../parts/skeleton.tsx';
import css from './outcomes-year.module.css';
import { TurnedStops } from './turned-stops.tsx';

type Outcome = Parameters<typeof OutcomeNumbers>[0]['outcome'] & {
  id: string;
  title: string;
  sponsorId: string | null;
  sponsorName: string | null;
  stops: string[];
  state: 'draft' | 'active' | 'closed';
  startsOn: string;
  endsOn: string;
};

const crumbs = [{ label: 'Strategy', to: '/strategy' }];

export default function OutcomesYear() {
  const today = useToday();
  const { year: wanted } = useSearch({ strict: false }) as { year?: unknown };
  const year = /^\d{4}$/.test(String(wanted)) ? String(wanted) : today.slice(0, 4);
  const span = { since: `${year}-01-01`, until: `${year}-12-31` };
  const outcomes = useQuery(ask.outcomes.list.queryOptions({ input: {} }));
  const bets = useQuery(ask.bets.list.queryOptions({ input: span }));
  const error = outcomes.error ?? bets.error;
  if (error)
    return (
      <Unread
        what="The year"
        title="The year"
        crumbs={crumbs}
        error={error}
        onRetry={() => void Promise.all([outcomes.refetch(), bets.refetch()])}
      />
    );
  if (!outcomes.data || !bets.data) return <PageSkeleton />;
  const ofYear = outcomes.data.outcomes.filter(
    ({ state, startsOn, endsOn }) => state !== 'draft' && startsOn <= span.until && endsOn >= span.since,
  );
  return (
    <Page title={`The year ${year}`} crumbs={crumbs}>
      <PageTitle
        lead="First what the bets showed, then what stays given up. Only after that the choices for the year to come."
        actions={
          <Link to="/strategy" className={buttonClass('plain')}>
            To the choices
          </Link>
        }
      >
        {betsFinding(bets.data.bets)}
      </PageTitle>
      {ofYear.length === 0 ? (
        <EmptyState level={2} title={`No outcome was chosen for ${year}`}>
          Strategic outcomes with the bets made on them are turned over here once a year.
        </EmptyState>
      ) : (
        ofYear.map((outcome) => (
          <OneOutcome
            key={outcome.id}
            outcome={outcome}
            bets={bets.data.bets.filter(({ outcomeId }) => outcomeId === outcome.id)}
          />
        ))
      )}
    </Page>
  );
}

function OneOutcome({ outcome, bets }: { outcome: Outcome; bets: readonly Bet[] }) {
  const { id, title, sponsorId, sponsorName, startsOn, endsOn } = outcome;
  return (
    <Section
      title={
        <Link to="/strategy/$id" params={{ id }} className={css.outcome}>
          {title}
        </Link>
      }
      aside={[periodWords(startsOn, endsOn), sponsorName].filter(Boolean).join(', ')}
    >
      <div className={css.two}>
        <div>
          <h3>What the bets showed</h3>
          {bets.length === 0 ? (
            <p className={css.none}>No quarter of the year bet on it. Was it a choice?</p>
          ) : (
            <Judgements bets={bets} sponsorId={sponsorId} />
          )}
        </div>
        <div>
          <OutcomeNumbers outcome={outcome} />
          <h3 className={css.stops}>Given up for it</h3>
          <TurnedStops outcome={outcome} />
        </div>
      </div>
    </Section>
  );
}

// What is all judged folds away; what somebody still has to judge stands open.
function Judgements({ bets, sponsorId }: { bets: readonly Bet[]; sponsorId: string | null }) {
  const cycles = [...Map.groupBy(bets, ({ cycleId }) => cycleId).values()];
  return cycles.map((rows) => {
    const title = `${rows[0]?.cycleName}: ${quarterWords(rows)}`;
    const list = (
      <ul className={css.list}>
        {rows.map((bet) => (
          <li key={bet.supportId}>
            <Link to="/objectives/$id" params={{ id: bet.objectiveId }} className={css.objective}>
              {bet.objectiveTitle}
            </Link>
            <p className={css.because}>{bet.because || 'It did not say why it should work.'}</p>
            <Judged bet={bet} sponsorId={sponsorId} />
          </li>
        ))}
      </ul>
    );
    const isDone = rows.every(({ phase, judgements }) => !canBeJudged(phase) || judgements.length > 0);
    if (isDone)
      return (
        <Fold key={rows[0]?.cycleId} title={title}>
          {list}
        </Fold>
      );
    return (
      <div key={rows[0]?.cycleId} className={css.quarter}>
        <p className={css.none}>{title}</p>
        {list}
      </div>
    );
  });
}
