// One objective at review: every key result with its chart and score, the verdict and the lesson. J and K go through the cycle's objectives.
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Cycle } from '../../../../actions/cycles.ts';
import { localDay } from '../../../../core/calendar/zone.ts';
import { ask } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { useMe } from '../../../app/me.ts';
import { Page, useHeadingFocus } from '../../../app/page.tsx';
import { Unread } from '../../../app/unread.tsx';
import { useShortcuts } from '../../../keyboard/use-shortcuts.ts';
import type { Whole } from '../../../okr/draft-editor/wires.ts';
import { ObjectiveStanding } from '../../../okr/objective-standing.tsx';
import { SupportSentences } from '../../../okr/supports.tsx';
import { dayWords } from '../../../parts/dates.ts';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { LinkButton } from '../../../parts/link-button.tsx';
import { PageSkeleton } from '../../../parts/skeleton.tsx';
import { scoreWords } from '../standing.ts';
import { Closed } from './closed.tsx';
import { Closing } from './closing.tsx';
import { type KeptReview, useKept } from './kept.ts';
import { KeyResultAtReview } from './key-result.tsx';
import css from './objective.module.css';
import { tenths } from './score-box.tsx';
import { chosenOf, type Scoring, useScoring } from './use-scoring.ts';

type Row = Whole['keyResults'][number];

export function ReviewObjective({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(ask.objectives.get.queryOptions({ input: { id } }));
  const cycles = useQuery(ask.cycles.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const cycle = cycles.data?.cycles.find((each) => each.id === data?.cycleId);
  const failed = data ? cycles.error : error;
  if (failed)
    return (
      <Unread
        what="The review of this objective"
        title="Review"
        error={failed}
        onRetry={() => void Promise.all([refetch(), cycles.refetch()])}
      />
    );
  if (!data || !cycle) return <PageSkeleton />;
  return <Reviewed objective={data} cycle={cycle} />;
}

function Reviewed({ objective, cycle }: { objective: Whole; cycle: Cycle }) {
  const me = useMe();
  const may = useMay();
  const heading = useHeadingFocus();
  const review = useKept(objective.id);
  const rows = objective.keyResults.filter(({ removedAt }) => removedAt === null);
  const trails = useTrails(rows);
  const place = usePlace(objective);
  const isInReview = cycle.phase === 'review' && objective.state === 'committed';
  const mayClose = isInReview && may('objectives.close', objective);
  const mayScore = (row: Row) =>
    row.role === 'result' &&
    (mayClose || (isInReview && may('objectives.close', { ...objective, ownerId: row.ownerId })));
  const scorable = rows.filter(mayScore);
  const firstOpen = scorable.find(({ score }) => score === null)?.id ?? null;
  const [opened, setOpened] = useState<string | null | undefined>(undefined);
  const openId = opened === undefined ? firstOpen : opened;
  const open = (keyResultId: string, field = false) => {
    flushSync(() => setOpened(keyResultId));
    focusIn(keyResultId, field);
  };
  const scoring = useScoring(objective, review, (given) => {
    const next = scorable.find(
      (row) => row.id !== given.id && row.score === null && !review.kept.picks[row.id],
    );
    if (next) open(next.id);
    else document.querySelector<HTMLElement>('#closing input[type=radio]')?.focus();
  });
  useScoreKeys(
    scorable.find(({ id }) => id === openId),
    review,
    scoring,
  );
  const today = me?.today ?? new Date().toISOString().slice(0, 10);
  return (
    <Page
      title={place.of > 0 ? `Objective ${place.at} of ${place.of}` : objective.title}
      crumbs={[{ label: 'Review', to: '/review' }]}
      className={css.page}
    >
      <div className={css.bar}>
        <p className={css.whose}>
          <ObjectiveStanding {...objective} />
          <small>{factsOf(objective, cycle, me?.zone ?? 'UTC', today)}</small>
        </p>
        <Neighbours {...place} />
      </div>
      <h1 ref={heading} tabIndex={-1} className={css.title}>
        {objective.title}
      </h1>
      <SupportSentences supports={objective.supports} />
      {objective.why && <p className={css.why}>{objective.why}</p>}
      {objective.state === 'draft' || objective.state === 'proposed' ? (
        <NeverCommitted objective={objective} />
      ) : (
        <div className={css.sheet}>
          <div>
            {rows.map((row, index) => (
              <KeyResultAtReview
                key={row.id}
                {...{ row, cycle, today, review, scoring }}
                number={index + 1}
                checkIns={trails.get(row.id) ?? []}
                mayScore={mayScore(row)}
                isOpen={openId === row.id}
                onToggle={() => setOpened(openId === row.id ? null : row.id)}
                onAnswer={() => open(row.id, true)}
              />
            ))}
          </div>
          {objective.state === 'closed' ? (
            <Closed {...{ objective, cycle, review }} next={place.toClose} />
          ) : mayClose ? (
            <Closing {...{ objective, rows, review, scoring }} onOpen={(id) => open(id, true)} />
          ) : (
            <NotYet {...{ objective, cycle }} mayScoreSome={scorable.length > 0} />
          )}
        </div>
      )}
    </Page>
  );
}

/** Moves the focus into a key result: to its reason where one is wanted, else to its heading. */
function focusIn(id: string, field: boolean): void {
  const row = document.getElementById(id);
  const target = field ? row?.querySelector<HTMLElement>('textarea, [role=radio]') : null;
  (target ?? row?.querySelector<HTMLElement>('[data-open]'))?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'start' });
}

/** 0 to 9 give tenths, X a full 1.0, A the suggested one, to the key result that is open. */
function useScoreKeys(row: Row | undefined, review: KeptReview, scoring: Scoring): void {
  const suggested = row ? chosenOf(row, review).suggested : null;
  useShortcuts([
    ...tenths.map(
      (score) =>
        row && {
          keys: score === 1 ? 'x' : String(Math.round(score * 10)),
          label: `Score ${scoreWords(score)}`,
          group: 'Score',
          run: () => scoring.choose(row, score),
          onlyKey: true as const,
        },
    ),
    row &&
      suggested !== null && {
        keys: 'a',
        label: 'Accept the suggested score',
        group: 'Score',
        run: () => scoring.choose(row, suggested),
      },
  ]);
}

function useTrails(rows: readonly Row[]) {
  const answers = useQueries({
    queries: rows.map(({ id }) => ask.checkIns.list.queryOptions({ input: { keyResultId: id } })),
  });
  return new Map(rows.map(({ id }, index) => [id, answers[index]?.data?.checkIns ?? []]));
}

type Place = ReturnType<typeof usePlace>;

/** Where the objective stands among those of its cycle, in the order of the list. */
function usePlace({ id, cycleId }: Whole) {
  const navigate = useNavigate();
  const { data } = useQuery(
    ask.objectives.list.queryOptions({
      input: { cycleId, states: ['committed', 'closed'], limit: 1000 },
      staleTime: 60_000,
    }),
  );
  const all = data?.objectives ?? [];
  const at = all.findIndex((each) => each.id === id);
  const before = at > 0 ? all[at - 1] : undefined;
  const after = at < 0 ? undefined : all[at + 1];
  const toClose = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].find(
    ({ state }) => state === 'committed',
  );
  const go = (to: { id: string }) => void navigate({ to: '/review/$id', params: { id: to.id } });
  useShortcuts([
    after && { keys: 'j', label: 'Next objective', group: 'Review', run: () => go(after) },
    before && { keys: 'k', label: 'Objective before', group: 'Review', run: () => go(before) },
  ]);
  return { at: at + 1, of: at < 0 ? 0 : all.length, before, after, toClose };
}

function Neighbours({ before, after }: Place) {
  if (!before && !after) return null;
  return (
    <nav className={css.neighbours} aria-label="Objectives in review">
      {before && (
        <LinkButton kind="quiet" keys="k" to="/review/$id" params={{ id: before.id }} title={before.title}>
          Previous
        </LinkButton>
      )}
      {after && (
        <LinkButton kind="quiet" keys="j" to="/review/$id" params={{ id: after.id }} title={after.title}>
          Next
        </LinkButton>
      )}
    </nav>
  );
}

function factsOf(
  { teamName, ownerName, ambition, committedAt, visibility }: Whole,
  cycle: Cycle,
  zone: string,
  today: string,
): string {
  return [
    ownerName ? `${teamName}, ${ownerName}` : teamName,
    cycle.name,
    ambition === 'aspirational' && 'aspirational',
    visibility === 'team' && 'only the team sees it',
    committedAt && `committed ${dayWords(localDay(new Date(committedAt), zone), 'plain', today)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Committed, and yet nothing to close here: the review has not begun, or it is for others to judge. */
function NotYet({
  objective,
  cycle,
  mayScoreSome,
}: {
  objective: Whole;
  cycle: Cycle;
  mayScoreSome: boolean;
}) {
  return (
    <aside aria-label="Closing" className={css.aside}>
      <section>
        <h2>Verdict</h2>
        <p className={css.note}>
          {cycle.phase === 'closed'
            ? `${cycle.name} is closed, and nobody gave a verdict.`
            : cycle.phase !== 'review'
              ? `Scores and verdicts are given once the review of ${cycle.name} begins.`
              : mayScoreSome
                ? 'You score your key results; the verdict is given by the objective’s owner or the team’s lead.'
                : 'Whoever owns a key result gives its score; the objective’s owner or the team’s lead gives the rest, and the verdict.'}
        </p>
        <p className={css.note}>
          <Link to="/objectives/$id" params={{ id: objective.id }}>
            See how it stands
          </Link>
        </p>
      </section>
    </aside>
  );
}

function NeverCommitted({ objective }: { objective: Whole }) {
  return (
    <EmptyState
      level={2}
      title="It was never committed, so there is nothing to score"
      action={
        <LinkButton to="/objectives/$id" params={{ id: objective.id }}>
          Go to the draft
        </LinkButton>
      }
    >
      Only what was promised is reviewed. A draft can be moved to the next cycle.
    </EmptyState>
  );
}
