// The columns of the table: how wide, what they are called, what they say of a key result.
import IconClock from '@tabler/icons-react/icons/IconClock';
import type { ReactNode } from 'react';
import type { ListedKeyResult } from '../../../../actions/objectives/shapes.ts';
import type { Phase } from '../../../../core/cycle.ts';
import { progress } from '../../../../core/progress.ts';
import { guardState, limitsOf } from '../../../../core/status.ts';
import { Confidence } from '../../../okr/confidence.tsx';
import { PersonChip } from '../../../okr/person-chip.tsx';
import { ProgressBar } from '../../../okr/progress-bar.tsx';
import { StatusWord } from '../../../okr/status-word.tsx';
import { amountWords, counted, numberWords } from '../../../parts/numbers.ts';
import { type Column, columns, type Sort, usualColumns } from '../address.ts';
import { checkedInAgo } from '../silence.ts';
import css from './table.module.css';

export type ColumnFacts = { name: string; head: ReactNode; width: number; sort?: Sort };

export const columnFacts: Record<Column, ColumnFacts> = {
  status: { name: 'Status', head: 'Status', width: 108, sort: 'status' },
  numbers: {
    name: 'From, now, to',
    head: (
      <span className={css.numbers}>
        <span>from</span>
        <span>now</span>
        <span>to</span>
      </span>
    ),
    width: 172,
  },
  progress: {
    name: 'Progress',
    head: (
      <>
        Progress <span className={css.mark} aria-hidden="true" /> expected
      </>
    ),
    width: 142,
    sort: 'progress',
  },
  confidence: { name: 'Confidence', head: 'Confidence', width: 98, sort: 'confidence' },
  age: { name: 'Checked in', head: 'Checked in', width: 98, sort: 'age' },
  mean: { name: 'Mean progress', head: 'Mean', width: 64, sort: 'progress' },
  score: { name: 'Score', head: 'Score', width: 86 },
  team: { name: 'Team', head: 'Team', width: 110 },
  ambition: { name: 'Ambition', head: 'Ambition', width: 100 },
  owner: { name: 'Owner', head: 'Owner', width: 56, sort: 'owner' },
};

/** Columns that speak of single key results; an objective's own words stand across them. */
export const ofKeyResults: readonly Column[] = ['numbers', 'progress', 'confidence', 'age'];

const leastTitle = 300;
// What gives way first where the window is narrow.
const expendable: readonly Column[] = [
  'ambition',
  'team',
  'mean',
  'numbers',
  'score',
  'confidence',
  'age',
  'owner',
];

const atFirst: readonly Column[] = ['status', 'numbers', 'owner'];
const atTheEnd: readonly Column[] = ['status', 'numbers', 'progress', 'score', 'owner'];

/** The columns somebody chose, or else the usual ones: check-ins while there are any, scores once they are given. */
export function chosenFor(phase: Phase, chosen: readonly Column[]): readonly Column[] {
  if (chosen !== usualColumns) return chosen;
  return phase === 'planning' ? atFirst : phase === 'closed' ? atTheEnd : chosen;
}

/** The chosen columns that fit into `width` pixels beside a readable title. */
export function fitting(chosen: readonly Column[], width: number): Column[] {
  const fit = columns.filter((column) => chosen.includes(column));
  const room = () => width - fit.reduce((sum, column) => sum + columnFacts[column].width, 0);
  for (const column of expendable) {
    if (width === 0 || room() >= leastTitle) break;
    if (fit.includes(column)) fit.splice(fit.indexOf(column), 1);
  }
  return fit;
}

/** The `grid-template-columns` of every row. */
export function template(shown: readonly Column[]): string {
  return ['minmax(0, 1fr)', ...shown.map((column) => `${columnFacts[column].width}px`)].join(' ');
}

/** What a column says of a key result. @param silent nobody has said anything for too long */
export function cellOf(column: Column, row: ListedKeyResult, today: string, silent: boolean): ReactNode {
  switch (column) {
    case 'status':
      return <StatusWord status={row.status} />;
    case 'numbers':
      return <Numbers row={row} />;
    case 'progress':
      return row.role === 'guard' ? (
        `Guard, ${guardState(row, row.value)}`
      ) : (
        <ProgressBar progress={row.progress} expected={progress(row, row.expected)} bare />
      );
    case 'confidence':
      return row.confidence === null ? null : (
        <Confidence share={row.confidence} previous={row.previousConfidence} />
      );
    case 'age':
      return <Age days={checkedInAgo(row, today)} silent={silent} />;
    case 'score':
      return row.score === null ? null : (
        <b className={row.score === 1 ? css.perfect : undefined}>{row.score.toFixed(1)}</b>
      );
    case 'owner':
      return <PersonChip name={row.ownerName} bare />;
    case 'mean':
    case 'team':
    case 'ambition':
      return null;
  }
}

function Numbers({ row }: { row: ListedKeyResult }) {
  const isLimit = row.role === 'guard' || row.kind === 'band';
  return (
    <span className={css.numbers}>
      <span className="n">{isLimit || row.baseline === null ? '' : numberWords(row.baseline)}</span>
      <b className="n">{row.value === null ? '–' : numberWords(row.value)}</b>
      <span className="n">
        {isLimit ? limitWords(row) : row.target === null ? '' : amountWords(row.target, row.unit)}
      </span>
    </span>
  );
}

function limitWords(row: ListedKeyResult): string {
  const { bandLow, bandHigh } = limitsOf(row);
  if (bandLow !== null && bandHigh !== null)
    return `${numberWords(bandLow)} to ${amountWords(bandHigh, row.unit)}`;
  if (bandLow !== null) return `≥ ${amountWords(bandLow, row.unit)}`;
  return bandHigh === null ? '' : `≤ ${amountWords(bandHigh, row.unit)}`;
}

function Age({ days, silent }: { days: number | null; silent: boolean }) {
  const words = days === null ? 'never' : days === 0 ? 'today' : counted(days, 'day');
  if (!silent) return days === null ? <span className={css.quiet}>not yet</span> : words;
  return (
    <span className={css.silent}>
      <IconClock aria-hidden="true" />
      {words}
      <span className="visually-hidden">, silent for a week or more</span>
    </span>
  );
}
