// A committed or closed objective: what was promised, how it stands, what is being done about it and everything that happened.
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { weekOf } from '../../../core/calendar/weeks.ts';
import { elapsedShare } from '../../../core/pace.ts';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { useHeadingFocus } from '../../app/page.tsx';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { AllCarried } from '../../okr/carried/index.tsx';
import { Comments } from '../../okr/comments/index.tsx';
import { useComments } from '../../okr/comments/use-comments.ts';
import type { Whole } from '../../okr/draft-editor/wires.ts';
import { History, useHistory } from '../../okr/history.tsx';
import { talkOf } from '../../okr/key-result-trend.ts';
import { SupportSentences } from '../../okr/supports.tsx';
import { usePeople } from '../../okr/use-people.ts';
import { percent } from '../../parts/numbers.ts';
import { currentRow, useRowKeys } from '../../parts/row-list.tsx';
import { GuardRow } from './guard-row.tsx';
import { Header } from './header.tsx';
import { InitiativeList } from './initiative-list.tsx';
import { KeyResultRow } from './key-result-row.tsx';
import { RemovedKeyResults } from './removed-key-results.tsx';
import css from './standing.module.css';
import { StatusSentence } from './status-sentence.tsx';
import { targetChangesOf } from './target-changes.ts';

const CheckInDialog = lazy(() =>
  import('../../okr/check-in-dialog.tsx').then(({ CheckInDialog: Dialog }) => ({ default: Dialog })),
);
const ChangeDialog = lazy(() => import('./change-dialog.tsx'));
const AddDialog = lazy(() => import('./add-dialog.tsx'));
const RaiseDialog = lazy(() => import('../../okr/escalation/raise-dialog.tsx'));
const SnapshotDialog = lazy(() => import('./snapshot-dialog.tsx'));

type KeyResult = Whole['keyResults'][number];
type Asked =
  | { kind: 'check in' | 'correct' | 'change' | 'help'; id: string }
  | { kind: 'add' | 'snapshot' }
  | null;

export default function Standing({ objective }: { objective: Whole }) {
  const me = useMe();
  const may = useMay();
  const people = usePeople();
  const box = useRef<HTMLDivElement>(null);
  const heading = useHeadingFocus();
  const [asked, askFor] = useState<Asked>(null);
  const [openId, setOpen] = useOpenKeyResult(objective);
  const { data: cycle } = useQuery(ask.cycles.get.queryOptions({ input: { id: objective.cycleId } }));
  const history = useHistory(objective.id);
  const shown = objective.keyResults.filter(({ removedAt }) => removedAt === null);
  const trails = useTrails(shown);
  const { comments } = useComments(objective, people);
  const { data: asking } = useQuery(
    ask.escalations.list.queryOptions({ input: { objectiveId: objective.id } }),
  );
  const requestOf = ({ id }: KeyResult) => asking?.escalations.find(({ keyResultId }) => keyResultId === id);
  const changes = targetChangesOf(history.data?.pages.flatMap(({ events }) => events) ?? []);
  const today = me?.today ?? new Date().toISOString().slice(0, 10);
  const isOpen = objective.state === 'committed' && cycle !== undefined && cycle.phase !== 'closed';
  const mayCheckIn = (row: KeyResult) =>
    isOpen &&
    cycle.phase !== 'planning' &&
    may('check-ins.record', {
      ownerId: row.ownerId,
      contributorIds: [...row.contributorIds, ...(objective.ownerId ? [objective.ownerId] : [])],
      teamId: objective.teamId,
    });
  const mayAsk = (row: KeyResult) =>
    isOpen &&
    requestOf(row)?.state !== 'open' &&
    may('escalations.raise', {
      ownerId: row.ownerId,
      contributorIds: row.contributorIds,
      teamId: objective.teamId,
    });
  const mayChange = isOpen && may('objectives.amend', objective);
  const checkable = shown.filter(mayCheckIn);
  const firstOwn = checkable.find(({ ownerId }) => ownerId === me?.personId) ?? checkable[0];
  const checkIn = () => {
    const here = currentRow(box);
    const row =
      checkable.find(({ id }) => id === here) ?? checkable.find(({ id }) => id === openId) ?? firstOwn;
    if (row) askFor({ kind: 'check in', id: row.id });
  };
  useRowKeys(box);
  const change = () => {
    const id = currentRow(box) ?? openId ?? shown[0]?.id;
    if (id) askFor({ kind: 'change', id });
  };
  useShortcuts([
    checkable.length > 0 && { keys: 'c', label: 'Check in', group: 'This page', run: checkIn },
    mayChange && { keys: 'e', label: 'Propose a change', group: 'This page', run: change },
  ]);
  const number = (row: KeyResult) => shown.indexOf(row) + 1;
  const askedRow = asked && 'id' in asked ? shown.find(({ id }) => id === asked.id) : undefined;
  const guards = shown.filter(({ role }) => role === 'guard');
  const lastOf = ({ id }: KeyResult) =>
    trails.get(id)?.findLast(({ correctedById }) => correctedById === null);
  const close = () => askFor(null);
  const rowProps = (row: KeyResult) => ({
    ...{ objective, keyResult: row, cycle, today, number: number(row) },
    checkIns: trails.get(row.id) ?? [],
    targetChanges: changes.get(row.id) ?? [],
    talk: talkOf(row.id, comments, trails.get(row.id) ?? []),
    isOpen: openId === row.id,
    onToggle: () => setOpen(openId === row.id ? null : row.id),
    onCheckIn: mayCheckIn(row) ? () => askFor({ kind: 'check in', id: row.id }) : undefined,
    onCorrect: mayCheckIn(row) && lastOf(row) ? () => askFor({ kind: 'correct', id: row.id }) : undefined,
    request: requestOf(row),
    onAsk: mayAsk(row) ? () => askFor({ kind: 'help', id: row.id }) : undefined,
    onChange: mayChange ? () => askFor({ kind: 'change', id: row.id }) : undefined,
  });
  return (
    <div ref={box}>
      <Header
        {...{ objective, cycle, today }}
        onCheckIn={checkable.length > 0 ? checkIn : undefined}
        onChange={mayChange && shown.length > 0 ? change : undefined}
        onAdd={mayChange ? () => askFor({ kind: 'add' }) : undefined}
        onShowCommit={objective.snapshots.length > 0 ? () => askFor({ kind: 'snapshot' }) : undefined}
      />
      <h1 ref={heading} tabIndex={-1} className={css.title}>
        {objective.title}
      </h1>
      <SupportSentences supports={objective.supports} />
      {objective.why && <p className={css.why}>{objective.why}</p>}
      <AllCarried objective={objective} />
      <StatusSentence {...{ objective, cycle, today, trails }} />
      <div className={css.two}>
        <div>
          <section aria-labelledby="key-results">
            <div className={css.head}>
              <h2 id="key-results">Key results</h2>
              <small>{legend(cycle, today)}</small>
            </div>
            {shown
              .filter(({ role }) => role === 'result')
              .map((row) => (
                <KeyResultRow key={row.id} {...rowProps(row)} />
              ))}
            {shown.length === 0 && <p className={css.none}>There are none any more.</p>}
          </section>
          {guards.length > 0 && (
            <section aria-labelledby="guards">
              <div className={css.head}>
                <h2 id="guards">Guards</h2>
                <small>must not get worse; never part of progress</small>
              </div>
              {guards.map((row) => (
                <GuardRow key={row.id} {...rowProps(row)} />
              ))}
            </section>
          )}
          <RemovedKeyResults {...{ objective, mayChange }} />
          <InitiativeList
            {...{ objective, people }}
            numberOf={(id) => shown.findIndex((row) => row.id === id) + 1}
          />
          <SupportedBy objective={objective} />
          <Comments {...{ objective, people }} />
        </div>
        <History {...{ objective, people, cycle }} onShowCommit={() => askFor({ kind: 'snapshot' })} />
      </div>
      <Suspense>
        {(asked?.kind === 'check in' || asked?.kind === 'correct') && askedRow && (
          <CheckInDialog
            keyResult={askedRow}
            cycle={cycle}
            corrects={asked.kind === 'correct' ? lastOf(askedRow) : undefined}
            onClose={close}
          />
        )}
        {asked?.kind === 'change' && <ChangeDialog {...{ objective }} id={asked.id} onClose={close} />}
        {asked?.kind === 'help' && askedRow && (
          <RaiseDialog keyResult={askedRow} teamId={objective.teamId} onClose={close} />
        )}
        {asked?.kind === 'add' && <AddDialog objective={objective} onClose={close} />}
        {asked?.kind === 'snapshot' && <SnapshotDialog objective={objective} onClose={close} />}
      </Suspense>
    </div>
  );
}

/** The key result in view: the one in the address, then whichever was opened. */
function useOpenKeyResult({ keyResults }: Whole): [string | null, (id: string | null) => void] {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const [openId, setOpen] = useState<string | null>(null);
  const isHere = keyResults.some(({ id }) => id === hash);
  useEffect(() => {
    if (!isHere) return;
    setOpen(hash);
    const row = document.getElementById(hash);
    row?.scrollIntoView({ block: 'start' });
    row?.querySelector<HTMLElement>('[data-row-main]')?.focus({ preventScroll: true });
  }, [hash, isHere]);
  return [openId, setOpen];
}

/** Every check-in of every key result, oldest first. */
function useTrails(rows: readonly KeyResult[]) {
  const answers = useQueries({
    queries: rows.map(({ id }) => ask.checkIns.list.queryOptions({ input: { keyResultId: id } })),
  });
  return new Map(rows.map(({ id }, index) => [id, answers[index]?.data?.checkIns ?? []]));
}

function legend(
  cycle: { startsOn: string; endsOn: string; quietWeeks: number[] } | undefined,
  today: string,
) {
  if (!cycle) return '';
  if (today < cycle.startsOn) return 'line = confidence over the weeks';
  const { number } = weekOf(cycle, today);
  const share = percent(elapsedShare(cycle, today));
  const by = today > cycle.endsOn ? 'by the end' : `by week ${number}, ${share}`;
  return `mark = expected ${by} · line = confidence over the weeks`;
}

function SupportedBy({ objective }: { objective: Whole }) {
  if (objective.supportedBy.length === 0) return null;
  const own = objective.keyResults;
  return (
    <section aria-labelledby="supported-by">
      <div className={css.head}>
        <h2 id="supported-by">Supported by</h2>
        <small>what others bet on this</small>
      </div>
      {objective.supportedBy.map(({ id, objectiveId, objectiveTitle, toKind, toId, because }) => (
        <div key={id} className={css.supporter}>
          <Link to="/objectives/$id" params={{ id: objectiveId }} className="w">
            {objectiveTitle}
          </Link>
          {toKind === 'key result' && <small>for {own.findIndex((row) => row.id === toId) + 1}</small>}
          {because && <p className={css.because}>{because}</p>}
        </div>
      ))}
    </section>
  );
}
