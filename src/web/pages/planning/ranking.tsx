// The order itself. A move is shown at once and taken back where the server refuses it; the focus stays with what was moved.
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import IconGripVertical from '@tabler/icons-react/icons/IconGripVertical';
import { Link } from '@tanstack/react-router';
import { Fragment, type KeyboardEvent, useRef, useState } from 'react';
import type { Planning } from '../../../actions/planning.ts';
import { moved } from '../../../core/candidate.ts';
import { ask, shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { cx } from '../../parts/class-names.ts';
import { counted } from '../../parts/numbers.ts';
import { problemOf } from '../../parts/problem.ts';
import { currentRow, useRowKeys } from '../../parts/row-list.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './planning.module.css';

type Props = { plan: Planning; mayRank: boolean; onPark: (objectiveId: string) => void };
type Row = Planning['ranked'][number];

const stateWords: Record<Row['state'], string> = {
  draft: 'draft',
  proposed: 'proposed',
  committed: 'committed',
};

export function Ranking({ plan, mayRank, onPark }: Props) {
  const box = useRef<HTMLOListElement>(null);
  const [dragged, drag] = useState<string | null>(null);
  const [over, hover] = useState<string | null>(null);
  useRowKeys(box);
  const { ranked, line } = plan;
  const order = ranked.map(({ objectiveId }) => objectiveId);
  const put = async (objectiveId: string, beforeId: string | null, button?: string) => {
    await rank(plan, objectiveId, beforeId);
    if (button) refocus(box.current, objectiveId, button);
  };
  const step = (objectiveId: string, by: 1 | -1, button?: string) => {
    const at = order.indexOf(objectiveId);
    if (at + by < 0 || at + by >= order.length) return;
    void put(objectiveId, order[by < 0 ? at - 1 : at + 2] ?? null, button);
  };
  useShortcuts([
    mayRank && {
      keys: 'p',
      label: 'Park the row',
      group: 'Planning',
      run: () => {
        const row = ranked.find(({ objectiveId }) => objectiveId === currentRow(box));
        if (row && row.state !== 'committed') onPark(row.objectiveId);
      },
    },
  ]);
  const pressed = (event: KeyboardEvent, id: string) => {
    if (!mayRank || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    step(id, event.key === 'ArrowUp' ? -1 : 1, 'main');
  };
  return (
    <ol ref={box} className={css.ranking} aria-label="Ranking">
      {ranked.map((row, at) => (
        <Fragment key={row.objectiveId}>
          {at === line && <Line line={line} below={ranked.length - line} />}
          <li
            data-row={row.objectiveId}
            className={cx(css.row, at >= line && css.below, over === row.objectiveId && css.over)}
            draggable={mayRank}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              drag(row.objectiveId);
            }}
            onDragEnd={() => {
              drag(null);
              hover(null);
            }}
            onDragOver={(event) => {
              if (!dragged) return;
              event.preventDefault();
              hover(row.objectiveId);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged) void put(dragged, landing(order, dragged, row.objectiveId));
            }}
            onKeyDown={(event) => pressed(event, row.objectiveId)}
          >
            {mayRank && <IconGripVertical aria-hidden="true" className={css.grip} />}
            <span className={cx(css.place, 'n')}>{at + 1}</span>
            <span className={css.words}>
              <Link
                data-row-main
                data-move="main"
                to="/objectives/$id"
                params={{ id: row.objectiveId }}
                className={css.title}
              >
                {row.title}
              </Link>
              <small>
                {[
                  stateWords[row.state],
                  row.ownerName ?? 'no owner yet',
                  counted(row.keyResults, 'key result'),
                ].join(' · ')}
              </small>
            </span>
            {mayRank && <Moves row={row} at={at} of={order.length} onStep={step} onPark={onPark} />}
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

function Line({ line, below }: { line: number; below: number }) {
  return (
    <li className={css.line}>
      <span>
        The line: {line === 0 ? 'nothing' : counted(line, 'objective')} above it, {below} below
      </span>
    </li>
  );
}

type MoveProps = {
  row: Row;
  at: number;
  of: number;
  onStep: (id: string, by: 1 | -1, button: string) => void;
  onPark: (id: string) => void;
};

function Moves({ row: { objectiveId, title, state }, at, of, onStep, onPark }: MoveProps) {
  return (
    <span className={css.moves}>
      <Button
        kind="quiet"
        size="small"
        data-move="up"
        aria-label={`Move “${title}” up`}
        isDisabled={at === 0}
        onPress={() => onStep(objectiveId, -1, 'up')}
      >
        <IconArrowUp aria-hidden="true" />
      </Button>
      <Button
        kind="quiet"
        size="small"
        data-move="down"
        aria-label={`Move “${title}” down`}
        isDisabled={at === of - 1}
        onPress={() => onStep(objectiveId, 1, 'down')}
      >
        <IconArrowDown aria-hidden="true" />
      </Button>
      <Button
        kind="quiet"
        size="small"
        aria-label={`Park “${title}”`}
        isDisabled={state === 'committed'}
        onPress={() => onPark(objectiveId)}
      >
        Park
      </Button>
    </span>
  );
}

// What is dropped on a row takes its place: it comes before that row when it moves up, after it when it moves down.
function landing(order: readonly string[], dragged: string, onto: string): string | null {
  const [from, to] = [order.indexOf(dragged), order.indexOf(onto)];
  return from < to ? (order[to + 1] ?? null) : onto;
}

async function rank(plan: Planning, objectiveId: string, beforeId: string | null): Promise<void> {
  const input = { cycleId: plan.cycle.id, teamId: plan.team.id };
  const key = ask.planning.get.queryKey({ input });
  const order = moved(
    plan.ranked.map((row) => row.objectiveId),
    objectiveId,
    beforeId,
  );
  const byId = new Map(plan.ranked.map((row) => [row.objectiveId, row]));
  queryClient.setQueryData(key, { ...plan, ranked: order.map((id) => byId.get(id)!) });
  announce(`Now ${order.indexOf(objectiveId) + 1} of ${order.length}`);
  try {
    queryClient.setQueryData(key, await shelf.planning.rank({ objectiveId, beforeId }));
  } catch (error) {
    queryClient.setQueryData(key, plan);
    toast(`It stays where it was: ${problemOf(error).sentence}`);
    void queryClient.invalidateQueries({ queryKey: ask.planning.key() });
  }
}

function refocus(box: HTMLElement | null, id: string, button: string): void {
  requestAnimationFrame(() => {
    const row = box?.querySelector(`[data-row="${id}"]`);
    const wanted = row?.querySelector<HTMLElement>(`[data-move="${button}"]:not([disabled])`);
    (wanted ?? row?.querySelector<HTMLElement>('[data-row-main]'))?.focus();
  });
}
