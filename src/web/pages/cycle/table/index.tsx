// The table of a cycle: objectives and their key results in rows, a list of objectives on a phone. It shows what the filter leaves, arranged as asked.
// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only while in view stand absolutely, which a real table does not bear
// biome-ignore-all lint/a11y/useFocusableInteractive: the links and buttons inside take the focus
import { skipToken, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ask } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { useShortcuts } from '../../../keyboard/use-shortcuts.ts';
import { CheckInDialog } from '../../../okr/check-in-dialog.tsx';
import { Counts } from '../../../okr/counts.tsx';
import { PersonChip } from '../../../okr/person-chip.tsx';
import { announce } from '../../../parts/announce.tsx';
import { useWidth } from '../../../parts/chart/use-width.ts';
import { cx } from '../../../parts/class-names.ts';
import { counted } from '../../../parts/numbers.ts';
import type { Look } from '../address.ts';
import { arrange, type ObjectiveRow, type Row } from '../arrange.ts';
import { Foot } from '../foot.tsx';
import { type RowFacts, Rows, useFolding } from '../rows.tsx';
import { isSilent } from '../silence.ts';
import type { CycleData } from '../use-cycle.ts';
import { chosenFor, fitting, template } from './columns.tsx';
import { TableHead } from './head.tsx';
import { GroupLine, KeyResultLine, ObjectiveLine, Standing } from './lines.tsx';
import css from './table.module.css';

type Props = {
  data: CycleData;
  look: Look;
  go: (patch: Partial<Look>, how?: { replace?: boolean }) => void;
  isNarrow: boolean;
};

const factsOf = (row: Row): RowFacts => ({
  key: row.key,
  level: row.kind === 'group' ? 1 : row.kind === 'objective' ? 2 : 3,
  isFolded:
    row.kind === 'key result' || (row.kind === 'objective' && row.shown === 0) ? undefined : row.isFolded,
});
const heightOf = ({ kind }: Row) => (kind === 'group' ? 43 : 34);

export function Table({ data, look, go, isNarrow }: Props) {
  const [box, width] = useWidth();
  const { folded, fold } = useFolding();
  const [current, setCurrent] = useState<string | null>(null);
  const { shown, outcomes, reach, today, personId } = data;
  const rows = useMemo(() => {
    const all = arrange(shown, look, { today, personId, outcomes, reach, folded });
    return isNarrow ? all.filter(({ kind }) => kind !== 'key result') : all;
  }, [shown, look, today, personId, outcomes, reach, folded, isNarrow]);
  const columns = useMemo(
    () => fitting(chosenFor(data.cycle.phase, look.columns), width),
    [data.cycle.phase, look.columns, width],
  );
  const shut = (row: Row, open: boolean): string | null => {
    if (row.kind === 'key result') return open ? null : row.parent;
    if (row.isFolded === !open) return open || row.kind === 'group' ? null : groupOf(rows, row);
    fold(row.key, !open);
    announce(`${open ? 'Opened' : 'Folded'}`);
    return null;
  };
  return (
    <div ref={box} className={cx(data.isOld && css.old)}>
      <RowKeys data={data} row={rows.find(({ key }) => key === current)} />
      {rows.length === 0 && <p className={css.empty}>Nothing in this cycle fits the filter.</p>}
      {width > 0 && rows.length > 0 && (
        <div style={{ '--columns': template(columns) } as React.CSSProperties}>
          <Rows
            label="Objectives and key results"
            rows={rows}
            factsOf={factsOf}
            heightOf={isNarrow ? narrowHeightOf : heightOf}
            head={isNarrow ? undefined : <TableHead columns={columns} look={look} go={go} />}
            onFold={shut}
            onCurrent={setCurrent}
            current={current}
            columns={isNarrow ? 1 : columns.length + 1}
            className={css.table}
          >
            {(row) =>
              row.kind === 'group' ? (
                <GroupLine row={row} span={isNarrow ? 1 : columns.length + 1} fold={fold} />
              ) : row.kind === 'key result' ? (
                <KeyResultLine row={row} shown={columns} today={today} />
              ) : isNarrow ? (
                <Item row={row} today={today} />
              ) : (
                <ObjectiveLine row={row} shown={columns} fold={fold} />
              )
            }
          </Rows>
        </div>
      )}
      <Foot
        look={look}
        data={data}
        keys={
          rows.length > 0
            ? tableKeys.filter(([press]) => data.cycle.phase !== 'closed' || !'ce'.includes(press))
            : []
        }
      />
    </div>
  );
}

const narrowHeightOf = ({ kind }: Row) => (kind === 'group' ? 64 : 96);
const tableKeys: [string, string][] = [
  ['j k', 'move'],
  ['c', 'check in'],
  ['enter', 'open'],
  ['e', 'edit'],
  ['arrowleft arrowright', 'fold'],
  ['?', 'all keys'],
];

function groupOf(rows: readonly Row[], row: Row): string | null {
  return rows.slice(0, rows.indexOf(row)).findLast(({ kind }) => kind === 'group')?.key ?? null;
}

/** What C and E do to the row one is on. */
function RowKeys({ data, row }: { data: CycleData; row: Row | undefined }) {
  const may = useMay();
  const navigate = useNavigate();
  const [checkingId, setCheckingId] = useState<string | null>(null);
  // A row of the table does not hold what the form tells of a key result.
  const { data: checking } = useQuery(
    ask.keyResults.get.queryOptions({ input: checkingId ? { id: checkingId } : skipToken }),
  );
  const objective = row && row.kind !== 'group' ? row.objective : undefined;
  const mayCheckIn =
    row?.kind === 'key result' &&
    row.objective.state === 'committed' &&
    ['committed', 'running', 'review'].includes(data.cycle.phase) &&
    may('check-ins.record', {
      ownerId: row.keyResult.ownerId,
      contributorIds: [
        ...row.keyResult.contributorIds,
        ...(row.objective.ownerId ? [row.objective.ownerId] : []),
      ],
      teamId: row.objective.teamId,
    });
  useShortcuts([
    mayCheckIn && {
      keys: 'c',
      label: 'Check in on this key result',
      group: 'In a list',
      run: () => setCheckingId(row.keyResult.id),
    },
    objective &&
      may('objectives.edit', objective) &&
      objective.state !== 'closed' &&
      data.cycle.phase !== 'closed' && {
        keys: 'e',
        label: 'Edit this objective',
        group: 'In a list',
        run: () =>
          void navigate({ to: '/objectives/$id', params: { id: objective.id }, hash: 'objective-title' }),
      },
  ]);
  return (
    checking && <CheckInDialog keyResult={checking} cycle={data.cycle} onClose={() => setCheckingId(null)} />
  );
}

/** An objective where there is no room for columns. */
function Item({ row, today }: { row: ObjectiveRow; today: string }) {
  const { objective } = row;
  const silent = objective.keyResults.filter((each) => isSilent(objective, each, today)).length;
  return (
    <div role="gridcell">
      <Link data-row-main to="/objectives/$id" params={{ id: objective.id }} className={css.item}>
        <span className="w">{objective.title}</span>
        <span className={css.facts}>
          <Standing row={row} />
          <Counts onTrack={objective.onTrack} of={objective.of} />
          {silent > 0 && <b className={css.silent}>{counted(silent, 'silent one')}</b>}
          <PersonChip name={objective.ownerName} />
        </span>
      </Link>
    </div>
  );
}
