// Objectives with how their key results stand, to be read: on the page of a team or a person. The table of the cycle is for comparing.
import { Link } from '@tanstack/react-router';
import type { ListedKeyResult, ListedObjective } from '../../actions/objectives/shapes.ts';
import { progress } from '../../core/progress.ts';
import { limitsOf } from '../../core/status.ts';
import { Avatar } from '../parts/avatar.tsx';
import { GuardDot } from '../parts/chart/bar.tsx';
import { RelativeDate } from '../parts/date-text.tsx';
import { amountWords, counted } from '../parts/numbers.ts';
import { Counts } from './counts.tsx';
import { FromNowTo } from './from-now-to.tsx';
import { measureWords } from './measure-words.ts';
import css from './objective-lines.module.css';
import { ObjectiveStanding } from './objective-standing.tsx';
import { PersonChip } from './person-chip.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { StatusWord } from './status-word.tsx';
import { isYesOrNo, valueWords } from './value-words.ts';

export type Line = { objective: ListedObjective; keyResults: readonly ListedKeyResult[] };

type Props = {
  lines: readonly Line[];
  today: string;
  /** Says whose each objective is: on pages that are not a team's own. */
  withTeam?: boolean;
};

export function ObjectiveLines({ lines, today, withTeam }: Props) {
  return (
    <ul className={css.list}>
      {lines.map(({ objective, keyResults }) => (
        <li key={objective.id} data-row={objective.id} className={css.objective}>
          <ObjectiveHead objective={objective} withTeam={withTeam} />
          {keyResults.length > 0 && (
            <ul className={css.keyResults} aria-label={`Key results of ${objective.title}`}>
              {keyResults.map((row) => (
                <KeyResultItem key={row.id} row={row} objective={objective} today={today} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function ObjectiveHead({ objective, withTeam }: { objective: ListedObjective; withTeam?: boolean }) {
  const { id, title, state, status, verdict, onTrack, of, ownerId, ownerName, teamName, visibility } =
    objective;
  const isPromised = state === 'committed' || state === 'closed';
  return (
    <>
      <h3 className={css.title}>
        <Link data-row-main to="/objectives/$id" params={{ id }}>
          {title}
        </Link>
      </h3>
      <p className={css.facts}>
        <ObjectiveStanding {...{ state, status, verdict }} />
        {isPromised ? <Counts onTrack={onTrack} of={of} /> : <span>{counted(of, 'key result')}</span>}
        {withTeam ? <span>{teamName}</span> : <PersonChip name={ownerName} personId={ownerId} />}
        {visibility === 'team' && <span>only the team sees it</span>}
      </p>
    </>
  );
}

function KeyResultItem({
  row,
  objective,
  today,
}: {
  row: ListedKeyResult;
  objective: ListedObjective;
  today: string;
}) {
  const { id, title, role, status, ownerName, effectiveOn } = row;
  const isPromised = objective.state === 'committed' || objective.state === 'closed';
  return (
    <li className={css.keyResult}>
      <Link to="/objectives/$id" params={{ id: objective.id }} hash={id} className={css.words}>
        {title}
      </Link>
      <span className={css.owner}>{ownerName ? <Avatar name={ownerName} /> : <small>no owner</small>}</span>
      <p className={css.measures}>
        {isPromised && <StatusWord status={status} isGuard={role === 'guard'} />}
        <Numbers row={row} />
        {isPromised && <Drawn row={row} />}
        {isPromised && (
          <span className={css.age}>
            {effectiveOn ? <RelativeDate day={effectiveOn} today={today} /> : 'no check-in yet'}
          </span>
        )}
      </p>
    </li>
  );
}

function Numbers({ row }: { row: ListedKeyResult }) {
  const { kind, role, baseline, value, target, unit } = row;
  if (isYesOrNo(row)) return <b>{valueWords(row, value)}</b>;
  if (kind !== 'band' && role === 'result')
    return (
      <FromNowTo from={baseline ?? (kind === 'milestone' ? 0 : null)} now={value} to={target} unit={unit} />
    );
  return (
    <span className="n">
      <b>{valueWords(row, value)}</b>, {measureWords(row)}
    </span>
  );
}

function Drawn({ row }: { row: ListedKeyResult }) {
  if (row.role === 'guard' || row.kind === 'band') {
    const { bandLow, bandHigh } = limitsOf(row);
    const said = row.value === null ? 'not measured' : amountWords(row.value, row.unit);
    return (
      <GuardDot value={row.value} low={bandLow} high={bandHigh} label={`${said}, ${measureWords(row)}`} />
    );
  }
  return <ProgressBar progress={row.progress} expected={progress(row, row.expected)} bare />;
}
