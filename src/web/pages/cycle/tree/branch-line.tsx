// One line of the tree, set in by its depth: an outcome, a team, an objective, or the heading of those that stand apart.
// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only while in view stand absolutely, which a real table does not bear
// biome-ignore-all lint/a11y/useFocusableInteractive: the links and buttons inside take the focus
import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import type { ListedObjective } from '../../../../actions/objectives/shapes.ts';
import { statuses } from '../../../../core/check-in.ts';
import { Counts } from '../../../okr/counts.tsx';
import { PersonChip } from '../../../okr/person-chip.tsx';
import { StatusWord } from '../../../okr/status-word.tsx';
import { cx } from '../../../parts/class-names.ts';
import { counted, countWord } from '../../../parts/numbers.ts';
import { FoldButton } from '../fold-button.tsx';
import { LinkIt } from '../link-dialog.tsx';
import { Standing } from '../table/lines.tsx';
import type { CycleData } from '../use-cycle.ts';
import type { Branch } from './grow.ts';
import css from './tree.module.css';

type Props = {
  row: Branch;
  data: CycleData;
  byTeam: boolean;
  fold: (key: string, shut: boolean) => void;
  onLink: (id: string) => void;
};

export const BranchLine = memo(function BranchLine({ row, data, byTeam, fold, onLink }: Props) {
  const folding = (name: string, isMain?: boolean) => (
    <FoldButton isFolded={row.isFolded} name={name} onFold={(shut) => fold(row.key, shut)} isMain={isMain} />
  );
  if (row.kind === 'objective')
    return (
      <Line depth={row.depth} className={css.objective}>
        <span className={css.fold}>{row.supporters > 0 && folding(row.objective.title)}</span>
        <Link
          data-row-main
          to="/objectives/$id"
          params={{ id: row.objective.id }}
          className={`w ${css.title}`}
          title={row.objective.title}
        >
          {row.objective.title}
        </Link>
        <span className={cx(css.facts, byTeam && css.byTeam)}>
          <span>
            {row.elsewhere > 0 && (
              <span className={css.also}>
                also under {row.elsewhere === 1 ? 'another' : `${row.elsewhere} others`}
              </span>
            )}
            {row.isApart && (
              <LinkIt objective={row.objective} cycle={data.cycle} onPress={() => onLink(row.objective.id)} />
            )}
          </span>
          <Standing row={row} />
          <Counts onTrack={row.objective.onTrack} of={row.objective.of} />
          {!byTeam && (
            <span className={css.team} title={row.objective.teamName}>
              {row.objective.teamName}
            </span>
          )}
          <PersonChip name={row.objective.ownerName} bare />
        </span>
      </Line>
    );
  return (
    <Line depth={row.depth} className={css.head}>
      {row.kind === 'outcome' ? (
        <>
          <span className={css.fold}>{folding(row.outcome.title)}</span>
          <Link
            data-row-main
            to="/strategy/$id"
            params={{ id: row.outcome.id }}
            className={`w ${css.outcome}`}
          >
            {row.outcome.title}
          </Link>
        </>
      ) : row.kind === 'team' ? (
        <>
          <span className={css.fold}>{folding(row.name, true)}</span>
          <b>{row.name}</b>
        </>
      ) : (
        <>
          <span className={css.fold}>{folding('those that stand apart', true)}</span>
          <b>{apartWords(row.under)}</b>
          <small>Good work may stand alone. Say so, or say what it is for.</small>
        </>
      )}
      {row.kind !== 'apart' && (
        <span className={css.facts}>
          {counted(row.under.length, 'objective')}
          <Tally of={row.under} />
        </span>
      )}
    </Line>
  );
});

/** "Three support nothing yet": unless what they support is only out of sight. */
export function apartWords(apart: readonly ListedObjective[]): string {
  return apart.every(({ supports }) => supports.length === 0)
    ? `${countWord(apart.length)} ${apart.length === 1 ? 'supports' : 'support'} nothing yet`
    : `${countWord(apart.length)} ${apart.length === 1 ? 'reaches' : 'reach'} no outcome`;
}

/** How many stand how, as shapes with counts. */
export function Tally({ of }: { of: readonly ListedObjective[] }) {
  return statuses
    .map((status) => ({ status, count: of.filter((each) => each.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => <StatusWord key={status} status={status} count={count} />);
}

function Line({ depth, className, children }: { depth: number; className?: string; children: ReactNode }) {
  return (
    <div role="gridcell" className={className} style={{ '--depth': depth } as React.CSSProperties}>
      {children}
    </div>
  );
}
