// The strategy as something to read: the few outcomes of the year, each with what is given up for it and what the quarter bets on it.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ListedObjective } from '../../../actions/objectives/shapes.ts';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { OutcomeForm } from '../../okr/outcome/outcome-form.tsx';
import { OutcomeMenu } from '../../okr/outcome/outcome-menu.tsx';
import { periodWords } from '../../okr/outcome/period-words.ts';
import { reachOf } from '../../okr/reach.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { counted } from '../../parts/numbers.ts';
import { useRowKeys } from '../../parts/row-list.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { reachWords, strategyFinding } from './finding.ts';
import { moveOutcome } from './order.ts';
import { OutcomeArticle, type OutcomeInList } from './outcome-article.tsx';
import css from './strategy.module.css';

const none: never[] = [];

export default function Strategy() {
  const me = useMe();
  const may = useMay();
  const navigate = useNavigate();
  const [adding, add] = useState(false);
  const list = useQuery(ask.outcomes.list.queryOptions({ input: {} }));
  const quarter = useQuery(ask.objectives.list.queryOptions({ input: { limit: 1000 } }));
  const mayAdd = may('outcomes.create');
  useShortcuts([mayAdd && { keys: 'n', label: 'Add an outcome', group: 'Strategy', run: () => add(true) }]);
  const error = list.error ?? quarter.error;
  const outcomes = list.data?.outcomes ?? none;
  const objectives = quarter.data?.objectives ?? none;
  const active = outcomes.filter(({ state }) => state === 'active');
  const isHere = list.data !== undefined && quarter.data !== undefined;
  const { finding, reaching } = findingOf(active, objectives);
  const retry = () => void Promise.all([list.refetch(), quarter.refetch()]);
  const isEmpty = isHere && outcomes.length === 0;
  return (
    <Page title="Strategy">
      <PageTitle
        lead={
          isHere && active.length > 0 && me?.cycle
            ? reachWords(reaching, objectives.length, me.cycle.name)
            : undefined
        }
        actions={
          isHere &&
          !isEmpty && (
            <>
              <Link to="/outcomes-year" className={buttonClass('quiet')}>
                Turn the year over
              </Link>
              {mayAdd && (
                <Button keys="n" onPress={() => add(true)}>
                  Add an outcome
                </Button>
              )}
            </>
          )
        }
      >
        {error
          ? 'The strategy could not be read'
          : isEmpty
            ? 'What should be different a year from now?'
            : isHere
              ? finding
              : 'Strategy'}
      </PageTitle>
      {error ? (
        <ErrorState level={2} error={error} onRetry={retry} />
      ) : !isHere ? (
        <Skeleton lines={9} />
      ) : isEmpty ? (
        <EmptyState
          level={2}
          title="Strategic outcomes come first, and they are few"
          action={
            mayAdd && (
              <Button kind="main" keys="n" onPress={() => add(true)}>
                Write the first outcome
              </Button>
            )
          }
        >
          Three to five changes worth a year, each with a number, a sponsor, and a list of what is given up
          for it. Each quarter’s objectives then say which of them they bet on, and why.
        </EmptyState>
      ) : (
        <Outcomes {...{ outcomes, active, objectives }} cycleName={me?.cycle?.name ?? null} />
      )}
      {adding && (
        <Dialog title="Add an outcome" isOpen onClose={() => add(false)} width="wide">
          <OutcomeForm
            outcome={null}
            onSaved={({ id }) => {
              add(false);
              void navigate({ to: '/strategy/$id', params: { id } });
            }}
            onCancel={() => add(false)}
          />
        </Dialog>
      )}
    </Page>
  );
}

function findingOf(active: readonly OutcomeInList[], objectives: readonly ListedObjective[]) {
  const reach = [...reachOf(objectives).values()];
  const ids = new Set(active.map(({ id }) => id));
  const reaching = reach.filter((outcomes) => [...outcomes].some((id) => ids.has(id))).length;
  const carriers = active.map(({ id }) => ({
    carriers: reach.filter((outcomes) => outcomes.has(id)).length,
  }));
  return { finding: strategyFinding(carriers, reaching), reaching };
}

type Props = {
  outcomes: readonly OutcomeInList[];
  active: readonly OutcomeInList[];
  objectives: readonly ListedObjective[];
  cycleName: string | null;
};

function Outcomes({ outcomes, active, objectives, cycleName }: Props) {
  const may = useMay();
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  const reach = reachOf(objectives);
  const ids = active.map(({ id }) => id);
  const everyId = outcomes.map(({ id }) => id);
  const drafts = outcomes.filter(({ state }) => state === 'draft');
  const closed = outcomes.filter(({ state }) => state === 'closed');
  return (
    <div ref={box}>
      {active.map((outcome, at) => {
        const direct = objectives.filter(({ supports }) => supports.some(({ toId }) => toId === outcome.id));
        const all = objectives.filter(({ id }) => reach.get(id)?.has(outcome.id)).length;
        return (
          <OutcomeArticle
            key={outcome.id}
            {...{ outcome, direct, cycleName }}
            indirect={all - direct.length}
            place={{ at, of: active.length }}
            onMove={
              may('outcomes.create') ? (step) => void moveOutcome(everyId, ids, outcome.id, step) : undefined
            }
          />
        );
      })}
      {active.length === 0 && (
        <p className={css.quiet}>Make a draft active once it is agreed: objectives can then bet on it.</p>
      )}
      <Folded title={counted(drafts.length, 'draft')} outcomes={drafts} />
      <Folded title={counted(closed.length, 'closed outcome')} outcomes={closed} />
    </div>
  );
}

function Folded({ title, outcomes }: { title: string; outcomes: readonly OutcomeInList[] }) {
  const navigate = useNavigate();
  if (outcomes.length === 0) return null;
  return (
    <Fold title={title}>
      <ul className={css.folded}>
        {outcomes.map((outcome) => (
          <li key={outcome.id} data-row={outcome.id}>
            <span>
              <Link data-row-main to="/strategy/$id" params={{ id: outcome.id }} className="w">
                {outcome.title}
              </Link>
              <small>{periodWords(outcome.startsOn, outcome.endsOn)}</small>
            </span>
            <OutcomeMenu
              outcome={outcome}
              onEdit={() =>
                void navigate({ to: '/strategy/$id', params: { id: outcome.id }, search: { edit: true } })
              }
            />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
