// Objectives and their key results as rows of a spreadsheet: one row for each key result, under headers that our own import reads back.
import type { Cell } from '../../connectors/spreadsheet/write-csv.ts';
import type { KeyResult, Objective } from '../objectives/shapes.ts';

const headers = [
  'Objective',
  'Key result',
  'Team',
  'Owner',
  'Cycle',
  'Why',
  'Ambition',
  'State',
  'Verdict',
  'Type',
  'Direction',
  'Unit',
  'Baseline',
  'Target',
  'Band from',
  'Band to',
  'Current value',
  'Progress %',
  'Confidence %',
  'Status',
  'Checked in on',
  'Score',
  'A stretch or safe',
  'Source',
  'Quarterdeck objective',
  'Quarterdeck key result',
] as const;

const percent = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10);

/** The header and the rows; an objective without key results has one row of its own. */
export function tableOf(objectives: readonly Objective[], cycleName: string): Cell[][] {
  return [
    [...headers],
    ...objectives.flatMap((objective) =>
      objective.keyResults.length === 0
        ? [rowOf(objective, null, cycleName)]
        : objective.keyResults.map((keyResult) => rowOf(objective, keyResult, cycleName)),
    ),
  ];
}

function rowOf(objective: Objective, keyResult: KeyResult | null, cycleName: string): Cell[] {
  const { title, teamName, why, ambition, state, verdict } = objective;
  const owner = keyResult ? keyResult.ownerName : objective.ownerName;
  const start = [title, keyResult?.title ?? null, teamName, owner, cycleName, why, ambition, state, verdict];
  if (!keyResult) return [...start, ...Array.from({ length: 15 }, () => null), objective.id, null];
  const {
    kind,
    role,
    unit,
    baseline,
    target,
    bandLow,
    bandHigh,
    value,
    status,
    effectiveOn,
    score,
    perfectWas,
    source,
    id,
  } = keyResult;
  const numbers = [
    unit,
    baseline,
    target,
    bandLow,
    bandHigh,
    value,
    percent(keyResult.progress),
    percent(keyResult.confidence),
  ];
  return [
    ...start,
    role === 'guard' ? 'guard' : 'key result',
    kind,
    ...numbers,
    status,
    effectiveOn,
    score,
    perfectWas,
    source,
    objective.id,
    id,
  ];
}
