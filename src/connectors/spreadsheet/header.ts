// Finds the header of a sheet and guesses what its columns mean, from the words people and other tools put there.
import type { ColumnField } from '../columns.ts';

const words: Record<ColumnField, string> = {
  objective: 'objective, objectives, objective title, objective name',
  'key result':
    'key result, key results, kr, krs, key result title, key result name, key result 1 title, key result 2 title, key result 3 title, key result 4 title, key result 5 title',
  title: 'title, name, summary, goal, goal title, goal name, okr, item',
  type: 'type, goal type, object type, level, kind, okr level',
  order: 'order, no, nr, number, #, position, numbering',
  id: 'id, row id, goal id, okr id, key',
  'parent id': 'parent id, parent row id, parent row ids, parent goal id, parent goal ids, aligned to id',
  parent: 'parent, parent title, aligned to, parent goal, parent objective, supports, contributes to',
  why: 'description, why, rationale, details, notes on objective, why now',
  team: 'team, teams, department, departments, group, squad, business unit',
  owner:
    'owner, owners, owner email, owner emails, owner email id, email, assignee, responsible, lead, accountable, champion',
  contributors: 'contributors, contributor, collaborators, members, individual emails, helpers',
  cycle: 'cycle, period, quarter, time period, timeframe, goal cycle, session, okr cycle',
  'starts on': 'start date, starts on, expected start date, from date, starts',
  'ends on': 'end date, due date, ends on, expected end date, due at, deadline, due, ends',
  ambition: 'ambition, okr type, commitment, committed or aspirational',
  visibility: 'visibility, privacy, scope, access',
  unit: 'unit, units, metric type, metric unit, unit of measure',
  metric: 'metric, metric name, measure, kpi, indicator',
  baseline:
    'baseline, start, start value, starting value, initial value, metric start value, from, baseline value, initial',
  target: 'target, target value, goal value, metric target value, desired value, to, end value',
  current: 'current, current value, actual, actual value, latest value, value, now, latest',
  progress:
    'progress, progress %, % complete, completion, percent complete, key result 1 completion, key result 2 completion, key result 3 completion, key result 4 completion, key result 5 completion',
  direction: 'direction, metric direction, desired direction, improvement',
  weight: 'weight, weighting, weight %',
  source: 'source, data source, where measured, measured by, how measured',
  status: 'status, state, health, rag, progress status',
  confidence: 'confidence, confidence %, confidence level, probability',
  score: 'score, final score, grade, rating',
  note: 'note, notes, comment, comments, check-in note, update, last update, last check-in note',
  'checked in on': 'check-in date, last check-in, checked in on, updated, last updated, as of, date',
};

const meaning = new Map<string, ColumnField>(
  (Object.entries(words) as [ColumnField, string][]).flatMap(([field, list]) =>
    list.split(', ').map((word): [string, ColumnField] => [plainHeader(word), field]),
  ),
);

const rowsLookedAt = 20;
/** Fields a sheet may give in several columns; any other is taken once, from the column that comes first. */
const repeatable: readonly ColumnField[] = ['key result', 'progress'];

export type Header = { index: number; columns: (ColumnField | null)[] };

/** The row that reads most like a header, and what each of its columns means to us. */
export function guessHeader(rows: readonly (readonly string[])[]): Header {
  let best: Header = { index: firstFilled(rows), columns: [] };
  best.columns = guessColumns(rows[best.index] ?? []);
  for (let index = 0; index < Math.min(rows.length, rowsLookedAt); index++) {
    const columns = guessColumns(rows[index]!);
    if (known(columns) > known(best.columns)) best = { index, columns };
  }
  return best;
}

/** What each header means to us; null where it says nothing. */
function guessColumns(headers: readonly string[]): (ColumnField | null)[] {
  const taken = new Set<ColumnField>();
  return headers.map((header) => {
    const field = meaning.get(plainHeader(header)) ?? null;
    if (field === null || (taken.has(field) && !repeatable.includes(field))) return null;
    taken.add(field);
    return field;
  });
}

/** A header as it is compared: "Metric_Start_Value *" is "metric start value". */
export function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/[*:_?()/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const known = (columns: readonly (ColumnField | null)[]) => columns.filter((field) => field !== null).length;

function firstFilled(rows: readonly (readonly string[])[]): number {
  const index = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  return Math.max(index, 0);
}
