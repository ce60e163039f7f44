// The cycle as a tree: from the outcomes down to what supports them, or from the company down to its teams.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ask } from '../../../app/client.ts';
import { announce } from '../../../parts/announce.tsx';
import { cx } from '../../../parts/class-names.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import type { Look } from '../address.ts';
import { Foot } from '../foot.tsx';
import { LinkDialog } from '../link-dialog.tsx';
import { type RowFacts, Rows, useFolding } from '../rows.tsx';
import type { CycleData } from '../use-cycle.ts';
import { BranchLine } from './branch-line.tsx';
import { type Branch, growByOutcome, growByTeam } from './grow.ts';
import css from './tree.module.css';

const factsOf = (row: Branch): RowFacts => ({
  key: row.key,
  level: row.depth + 1,
  isFolded: row.kind === 'objective' && row.supporters === 0 ? undefined : row.isFolded,
});
const heightOf = ({ kind }: Branch) => (kind === 'objective' ? 41 : 62);
const keys: [string, string][] = [
  ['j k', 'move'],
  ['enter', 'open'],
  ['arrowleft arrowright', 'fold'],
  ['?', 'all keys'],
];

export function Tree({ data, look }: { data: CycleData; look: Look }) {
  const { folded, fold } = useFolding();
  const [current, setCurrent] = useState<string | null>(null);
  const [linking, setLinking] = useState<string | null>(null);
  const teams = useQuery({ ...ask.teams.list.queryOptions({ input: {} }), enabled: look.byTeam }).data?.teams;
  const { shown, outcomes, reach } = data;
  const rows = useMemo(
    () =>
      look.byTeam
        ? growByTeam({ shown, folded }, teams ?? [])
        : growByOutcome({ shown, outcomes, reach, folded }),
    [look.byTeam, shown, teams, outcomes, reach, folded],
  );
  if (look.byTeam && !teams) return <Skeleton lines={8} label="Loading the teams" />;
  const shut = (row: Branch, open: boolean): string | null => {
    const { isFolded } = factsOf(row);
    if (isFolded !== undefined && isFolded === open) {
      fold(row.key, !open);
      announce(open ? 'Opened' : 'Folded');
      return null;
    }
    if (open) return null;
    const above = rows.slice(0, rows.indexOf(row)).findLast(({ depth }) => depth < row.depth);
    return above?.key ?? null;
  };
  const chosen = shown.find(({ id }) => id === linking);
  return (
    <div className={cx(data.isOld && css.old)}>
      {rows.length === 0 && <p className={css.empty}>Nothing in this cycle fits the filter.</p>}
      <Rows
        label={look.byTeam ? 'Teams and their objectives' : 'Outcomes and what supports them'}
        rows={rows}
        factsOf={factsOf}
        heightOf={heightOf}
        onFold={shut}
        onCurrent={setCurrent}
        current={current}
        columns={1}
        className={css.tree}
      >
        {(row) => <BranchLine row={row} data={data} byTeam={look.byTeam} fold={fold} onLink={setLinking} />}
      </Rows>
      {chosen && <LinkDialog objective={chosen} data={data} onClose={() => setLinking(null)} />}
      <Foot look={look} data={data} keys={rows.length > 0 ? keys : []} />
    </div>
  );
}
