// The history of an objective, newest first by week: evidence is a circle on the line, a decision a diamond, an edit a small dot.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { type CycleDays, weekOf } from '../../core/calendar/weeks.ts';
import { localDay } from '../../core/calendar/zone.ts';
import { ask } from '../app/client.ts';
import { useMe } from '../app/me.ts';
import { Button } from '../parts/button.tsx';
import { cx } from '../parts/class-names.ts';
import { Moment } from '../parts/date-text.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { CheckInTalk } from './comments/check-in-talk.tsx';
import type { Whole } from './draft-editor/wires.ts';
import css from './history.module.css';
import { type Entry, type Event, entryOf, type Line, previousValues } from './history-words.ts';
import type { People } from './use-people.ts';

// Enough for a whole quarter: what was promised and changed is read from the first page.
const pageSize = 500;
const shownAtOnce = 40;
const filters = [
  { id: 'all', label: 'All' },
  { id: 'evidence', label: 'Check-ins' },
  { id: 'decision', label: 'Decisions' },
] as const;

/** The pages of the history that have been asked for so far. */
export function useHistory(objectiveId: string) {
  return useInfiniteQuery(
    ask.objectives.history.infiniteOptions({
      input: (before: number | undefined) => ({ id: objectiveId, limit: pageSize, before }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ events }) => (events.length < pageSize ? undefined : events.at(-1)?.sequence),
    }),
  );
}

type Props = {
  objective: Whole;
  people: People;
  cycle: CycleDays | undefined;
  onShowCommit?: () => void;
};

export function History({ objective, people, cycle, onShowCommit }: Props) {
  const me = useMe();
  const zone = me?.zone ?? 'UTC';
  const [filter, setFilter] = useState<(typeof filters)[number]['id']>('all');
  const history = useHistory(objective.id);
  const events: Event[] = history.data?.pages.flatMap((page) => page.events) ?? [];
  const [shown, setShown] = useState(shownAtOnce);
  const all = entriesOf(events, objective, people).filter(({ sort }) => filter === 'all' || sort === filter);
  const entries = all.slice(0, shown);
  const weekWords = (at: string) => {
    const day = localDay(new Date(at), zone);
    if (!cycle || day < cycle.startsOn) return 'Before the cycle';
    if (day > cycle.endsOn) return 'After the cycle';
    const { number } = weekOf(cycle, day);
    const now = me && me.today <= cycle.endsOn ? weekOf(cycle, me.today).number : null;
    return number === now ? 'This week' : `Week ${number}`;
  };
  return (
    <aside className={css.history} aria-label="History">
      <div className={css.head}>
        <h2>History</h2>
        <div className={css.filters}>
          {filters.map(({ id, label }) => (
            <ToggleButton
              key={id}
              className={css.filter}
              isSelected={filter === id}
              onChange={() => setFilter(id)}
            >
              {label}
            </ToggleButton>
          ))}
        </div>
      </div>
      {history.error && <ErrorState error={history.error} small onRetry={() => void history.refetch()} />}
      {history.isPending && <Skeleton lines={4} label="Loading the history" />}
      {history.data && entries.length === 0 && <p className={css.week}>Nothing of this kind yet.</p>}
      {entries.map((entry, index) => {
        const week = weekWords(entry.at);
        const before = entries[index - 1];
        return (
          <Fragment key={entry.sequence}>
            {(!before || weekWords(before.at) !== week) && <h3 className={css.week}>{week}</h3>}
            <div className={cx(css.entry, css[entry.sort])}>
              <p className={css.who}>
                <b>{entry.who.split(' ')[0]}</b> {entry.did}, <Moment at={entry.at} zone={zone} />
              </p>
              {entry.quote && <p className={css.quote}>{entry.quote}</p>}
              {entry.lines.length > 0 && <Lines lines={entry.lines} />}
              {entry.isCommit && onShowCommit && (
                <Button kind="quiet" size="small" className={css.see} onPress={onShowCommit}>
                  See what was committed
                </Button>
              )}
              {entry.checkInId && (
                <CheckInTalk
                  {...{ objective, people }}
                  checkInId={entry.checkInId}
                  who={entry.who.split(' ')[0] ?? ''}
                />
              )}
              {entry.keyResultId && entry.checkInId && (
                <Link
                  to="/objectives/$id"
                  params={{ id: objective.id }}
                  hash={entry.keyResultId}
                  className="visually-hidden"
                >
                  Show its key result
                </Link>
              )}
            </div>
          </Fragment>
        );
      })}
      {(history.hasNextPage || all.length > shown) && (
        <Button
          kind="quiet"
          size="small"
          isBusy={history.isFetchingNextPage}
          onPress={() => {
            setShown(shown + shownAtOnce);
            if (all.length <= shown + shownAtOnce && history.hasNextPage) void history.fetchNextPage();
          }}
        >
          Show what came before
        </Button>
      )}
    </aside>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className={cx(css.lines, 'n')}>
      {lines.map(({ label, before, after, strikes }) => (
        <li key={`${label} ${before} ${after}`}>
          {label && `${label} `}
          {before !== undefined && (
            <>
              {strikes ? <s>{before}</s> : before}
              <span aria-hidden="true"> → </span>
              <span className="visually-hidden"> to </span>
            </>
          )}
          {after}
        </li>
      ))}
    </ul>
  );
}

function entriesOf(events: readonly Event[], objective: Whole, people: People): Entry[] {
  const before = previousValues(events);
  const shown = objective.keyResults.filter(({ removedAt }) => removedAt === null);
  const keyResult = (id: string | null) => {
    const at = shown.findIndex((row) => row.id === id);
    const row = objective.keyResults.find((each) => each.id === id);
    return { name: at >= 0 ? String(at + 1) : row ? `“${row.title}”` : 'it', unit: row?.unit ?? '' };
  };
  const told = {
    nameOf: (id: string | null) => people.nameOf(id),
    keyResult,
    previousValue: ({ sequence }: Event) => before.get(sequence) ?? null,
  };
  return events.flatMap((event) => entryOf(event, told) ?? []);
}
