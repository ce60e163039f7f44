// The three kinds of lines in the table: a group, an objective, a key result. People's words in the serif, ours in the sans.
// biome-ignore-all lint/a11y/useSemanticElements: rows drawn only while in view stand absolutely, which a real table does not bear
// biome-ignore-all lint/a11y/useFocusableInteractive: the links and buttons inside take the focus
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { statuses } from '../../../../core/check-in.ts';
import { Counts } from '../../../okr/counts.tsx';
import { PersonChip } from '../../../okr/person-chip.tsx';
import { StatusWord } from '../../../okr/status-word.tsx';
import { cx } from '../../../parts/class-names.ts';
import { counted, numberWords, percent } from '../../../parts/numbers.ts';
import type { Column } from '../address.ts';
import type { GroupRow, KeyResultRow, ObjectiveRow } from '../arrange.ts';
import { FoldButton } from '../fold-button.tsx';
import { isSilent, silentFrom } from '../silence.ts';
import { cellOf, ofKeyResults } from './columns.tsx';
import css from './table.module.css';

type Fold = (key: string, shut: boolean) => void;

export const GroupLine = memo(function GroupLine({
  row,
  span,
  fold,
}: {
  row: GroupRow;
  span: number;
  fold: Fold;
}) {
  const isBegun = row.counts['not started'] < row.keyResults;
  const told = isBegun ? statuses.filter((status) => row.counts[status] > 0) : [];
  return (
    <div className={css.group}>
      <div role="gridcell" aria-colspan={span}>
        <FoldButton isFolded={row.isFolded} name={row.name} onFold={(shut) => fold(row.key, shut)} isMain />
        <b className={row.voice === 'people' ? 'w' : undefined}>{row.name}</b>
        <small>
          {counted(row.objectives, 'objective')}, {counted(row.keyResults, 'key result')}
          {told.length > 0 && (
            <>
              <span aria-hidden="true" className={css.dot}>
                ·
              </span>
              {told.map((status) => `${numberWords(row.counts[status])} ${status}`).join(', ')}
            </>
          )}
        </small>
      </div>
    </div>
  );
});

export const ObjectiveLine = memo(function ObjectiveLine({
  row,
  shown,
  fold,
}: {
  row: ObjectiveRow;
  shown: readonly Column[];
  fold: Fold;
}) {
  const { objective } = row;
  const own = objective.keyResults.length;
  const across = shown.filter((column) => ofKeyResults.includes(column)).length;
  const words = <ObjectiveWords row={row} />;
  return (
    <div className={css.objective}>
      <Cell className={css.title}>
        {own > 0 && (
          <span className={css.foldPlace}>
            <FoldButton
              isFolded={row.isFolded}
              name={objective.title}
              onFold={(shut) => fold(row.key, shut)}
            />
          </span>
        )}
        <Link
          data-row-main
          to="/objectives/$id"
          params={{ id: objective.id }}
          className="w"
          title={objective.title}
        >
          {objective.title}
        </Link>
        {objective.visibility === 'team' && <small className={css.tag}>team only</small>}
        {across === 0 && words}
      </Cell>
      {shown.map((column) => {
        if (column === ofKeyResults.find((each) => shown.includes(each)))
          return (
            <Cell key={column} className={css.across} span={across}>
              {words}
            </Cell>
          );
        if (ofKeyResults.includes(column)) return null;
        return (
          <Cell key={column} className={column === 'owner' ? css.owner : undefined}>
            {column === 'status' && <Standing row={row} />}
            {column === 'mean' && objective.progress !== null && percent(objective.progress)}
            {column === 'team' && objective.teamName}
            {column === 'ambition' && objective.ambition}
            {column === 'owner' && <PersonChip name={objective.ownerName} bare />}
          </Cell>
        );
      })}
    </div>
  );
});

/** A draft has a state, a closed objective a verdict, all others a status. */
export function Standing({ row: { objective } }: { row: Pick<ObjectiveRow, 'objective'> }) {
  const word = objective.verdict ?? (objective.state === 'committed' ? null : objective.state);
  return word ? (
    <span className={css.state}>{word.charAt(0).toUpperCase() + word.slice(1)}</span>
  ) : (
    <StatusWord status={objective.status} />
  );
}

function ObjectiveWords({ row: { objective, shown } }: { row: ObjectiveRow }) {
  const [first, ...more] = objective.supports;
  const own = objective.keyResults.length;
  return (
    <span className={css.words}>
      {objective.state === 'draft' || objective.state === 'proposed' ? (
        counted(own, 'key result')
      ) : (
        <Counts onTrack={objective.onTrack} of={objective.of} />
      )}
      {shown < own && `, ${numberWords(shown)} of ${numberWords(own)} shown`}, supports{' '}
      {first ? (
        <>
          <SupportLink link={first} />
          {more.length > 0 && <span className="n"> +{more.length}</span>}
        </>
      ) : (
        <span className={css.nothing}>nothing yet</span>
      )}
    </span>
  );
}

function SupportLink({ link }: { link: ObjectiveRow['objective']['supports'][number] }) {
  return link.toKind === 'outcome' ? (
    <Link to="/strategy/$id" params={{ id: link.toId }} className="w" title={link.toTitle}>
      {link.toTitle}
    </Link>
  ) : (
    <Link
      to="/objectives/$id"
      params={{ id: link.toObjectiveId ?? link.toId }}
      className="w"
      title={link.toTitle}
    >
      {link.toTitle}
    </Link>
  );
}

export const KeyResultLine = memo(function KeyResultLine({
  row: { objective, keyResult },
  shown,
  today,
}: {
  row: KeyResultRow;
  shown: readonly Column[];
  today: string;
}) {
  const silent = isSilent(objective, keyResult, today, silentFrom);
  const isDraft = objective.state === 'draft' || objective.state === 'proposed';
  return (
    <div className={css.keyResult}>
      <Cell className={css.title}>
        <Link
          data-row-main
          to="/objectives/$id"
          params={{ id: objective.id }}
          hash={keyResult.id}
          className="w"
          title={keyResult.title}
        >
          {keyResult.title}
        </Link>
      </Cell>
      {shown.map((column) => (
        <Cell
          key={column}
          className={column === 'owner' ? css.owner : column === 'progress' ? css.progress : undefined}
        >
          {column === 'status' && isDraft ? null : cellOf(column, keyResult, today, silent)}
        </Cell>
      ))}
    </div>
  );
});

function Cell({
  className,
  span,
  children,
}: {
  className?: string;
  span?: number;
  children?: React.ReactNode;
}) {
  return (
    <div
      role="gridcell"
      className={cx(css.cell, className)}
      aria-colspan={span}
      style={span ? { gridColumn: `span ${span}` } : undefined}
    >
      {children}
    </div>
  );
}
