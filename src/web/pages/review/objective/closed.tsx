// A closed objective: its verdict and lesson, and what can still be done: carry it over, copy it, take the verdict back while the cycle is open.
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Cycle } from '../../../../actions/cycles.ts';
import { ask } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { useMe } from '../../../app/me.ts';
import { useShortcuts } from '../../../keyboard/use-shortcuts.ts';
import type { Whole } from '../../../okr/draft-editor/wires.ts';
import { Button } from '../../../parts/button.tsx';
import { Moment } from '../../../parts/date-text.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { LinkButton } from '../../../parts/link-button.tsx';
import { toast } from '../../../parts/toast.tsx';
import type { KeptReview } from './kept.ts';
import css from './objective.module.css';
import { verdictWords } from './verdict-words.ts';

const CarryDialog = lazy(() => import('../../../okr/carried/carry-dialog.tsx'));

type Props = {
  objective: Whole;
  cycle: Cycle;
  review: KeptReview;
  /** The next objective that is still open. */
  next: { id: string; title: string } | undefined;
};

export function Closed({ objective, cycle, review, next }: Props) {
  const may = useMay();
  const zone = useMe()?.zone ?? 'UTC';
  const { verdict, lesson, closedAt } = objective;
  const isOver = cycle.phase === 'closed';
  const unsent = review.kept.lesson?.trim();
  return (
    <aside aria-label="Verdict and lesson" className={css.aside}>
      <section>
        <h2>Verdict</h2>
        <p className={css.verdictGiven}>{verdict ? verdictWords[verdict] : 'Closed without one'}</p>
        {closedAt && (
          <p className={css.note}>
            Closed <Moment at={closedAt} zone={zone} />. The scores are not averaged.
          </p>
        )}
      </section>
      <section>
        <h2>{verdict === 'dropped' ? 'Why it was dropped' : 'What we learned'}</h2>
        {lesson ? <p className={css.learned}>{lesson}</p> : <p className={css.note}>Nobody wrote it down.</p>}
        {unsent && unsent !== lesson && (
          <div className={css.unsent}>
            <p className={css.note}>Closed meanwhile by somebody else. You had written:</p>
            <p className={css.learned}>{unsent}</p>
            <Button size="small" kind="quiet" onPress={review.forget}>
              Let it go
            </Button>
          </div>
        )}
      </section>
      <section className={css.closing}>
        <GoesOn {...{ objective, isOver }} hasNext={next !== undefined} />
        {!isOver && next && (
          <LinkButton
            kind={verdict === 'carried over' ? 'plain' : 'main'}
            to="/review/$id"
            params={{ id: next.id }}
          >
            Next to close
          </LinkButton>
        )}
        {!isOver && may('objectives.close', objective) && <Reopen {...{ objective, review }} />}
      </section>
    </aside>
  );
}

/** Carrying on, where a later cycle takes drafts; once it is carried, where it went. */
function GoesOn({ objective, isOver, hasNext }: { objective: Whole; isOver: boolean; hasNext: boolean }) {
  const may = useMay();
  const navigate = useNavigate();
  const [asked, ask_] = useState(false);
  const { id, cycleId, verdict } = objective;
  const { data } = useQuery(ask.resets.get.queryOptions({ input: { cycleId } }));
  const carries = verdict === 'carried over';
  if (!data) return null;
  const handed = data.objectives.find((each) => each.id === id);
  if (handed?.choice?.choice === 'carry' && handed.choice.intoObjectiveId)
    return (
      <p className={css.note}>
        Carried into{' '}
        <Link to="/objectives/$id" params={{ id: handed.choice.intoObjectiveId }}>
          {handed.choice.intoCycleName}
        </Link>
        : <q className="w">{handed.choice.reason}</q>
      </p>
    );
  if (!may('objectives.create', objective)) return null;
  if (!data.next)
    return carries ? (
      <p className={css.note}>No cycle takes drafts yet. It can be carried on once the next one is open.</p>
    ) : null;
  const own = objective.carried.filter(({ keyResultId }) => keyResultId === null);
  const keyResults = objective.keyResults.filter(({ removedAt }) => removedAt === null);
  return (
    <>
      <Button kind={carries && (!isOver || !hasNext) ? 'main' : 'plain'} onPress={() => ask_(true)}>
        Carry it into {data.next.name}
      </Button>
      <Suspense>
        {asked && (
          <CarryDialog
            objective={{ ...objective, keyResults, carried: own }}
            onDone={(made) => void navigate({ to: '/objectives/$id', params: { id: made.id } })}
            onClose={() => ask_(false)}
          />
        )}
      </Suspense>
    </>
  );
}

function Reopen({ objective, review }: Pick<Props, 'objective' | 'review'>) {
  const reopen = useMutation({
    ...ask.objectives.reopen.mutationOptions(),
    onSuccess: () => {
      // What was said stays in the fields, to be said again or better.
      review.change({ verdict: objective.verdict, lesson: objective.lesson });
      toast('Open again; its scores stand');
    },
  });
  const { id, version } = objective;
  const run = () => reopen.mutate({ id, version });
  useShortcuts([{ keys: 'o', label: 'Open the objective again', group: 'Review', run }]);
  return (
    <>
      <Button kind="quiet" isBusy={reopen.isPending} onPress={run}>
        Open it again
      </Button>
      {reopen.error && <ErrorState error={reopen.error} safe="The verdict stands." small />}
    </>
  );
}
