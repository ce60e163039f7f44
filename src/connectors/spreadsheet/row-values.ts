// What single cells of a row say, whichever reader asks: work, evidence, scores, texts. Complaints go to the plan.
import type { readStatus } from '../cells/status.ts';
import { proseOf } from '../cells/text.ts';
import type { ColumnField } from '../columns.ts';
import type { Gathering } from '../gather.ts';
import type { PlannedCheckIn } from '../plan.ts';
import type { TableRow } from './table.ts';

/** The state of work, from a status word. */
export function initiativeStateOf(
  said: ReturnType<typeof readStatus>,
): 'planned' | 'running' | 'done' | 'stopped' {
  if (said?.state === 'closed')
    return said.verdict === 'dropped' || said.verdict === 'missed' ? 'stopped' : 'done';
  return said?.status && said.status !== 'not started' ? 'running' : 'planned';
}

/** The one check-in a row stands for: none when it says nothing about how things stand. */
export function checkInOf(
  row: TableRow,
  value: number | null,
  status: PlannedCheckIn['status'],
  personKey: string | null,
  problem: Gathering['problem'],
): PlannedCheckIn[] {
  const confidence = confidenceOf(row, problem);
  const moved = prose(row, 'note', problem);
  const word = row.text('status');
  if (value === null && confidence === null && moved === '' && (status === null || status === 'not started'))
    return [];
  return [
    {
      effectiveOn: row.day('checked in on'),
      value,
      confidence,
      status,
      originalStatus: word.slice(0, 100),
      moved,
      blocks: '',
      needs: '',
      personKey,
      recordedAt: row.instant('checked in on'),
    },
  ];
}

/** A probability, from "70%", "0.7" or "7" of ten. */
function confidenceOf(row: TableRow, problem: Gathering['problem']): number | null {
  const read = row.number('confidence');
  if (!read) return null;
  const scale = read.unit === '%' || read.value > 10 ? 100 : read.value > 1 ? 10 : 1;
  const share = read.value / scale;
  if (share >= 0 && share <= 1) return share;
  problem(row.row, row.header('confidence'), `${read.value} is no probability. Write it from 0 to 100%.`);
  return null;
}

/** 0 to 1, from "0.7" or "70%". */
export function scoreOf(row: TableRow, problem: Gathering['problem']): number | null {
  const read = row.number('score');
  if (!read) return null;
  const score = read.unit === '%' || read.value > 1 ? read.value / 100 : read.value;
  if (score >= 0 && score <= 1) return Math.round(score * 100) / 100;
  problem(row.row, row.header('score'), `${read.value} is no score. Write it from 0.0 to 1.0.`);
  return null;
}

/** The weight of a row; 1 where it gives none that we take. */
export function weightOf(row: TableRow): number {
  const weight = row.number('weight')?.value ?? 1;
  return weight > 0 && weight <= 100 ? weight : 1;
}

/** The unit of a row: its own column, or what stands behind its number. */
export function unitOf(row: TableRow, read: { unit: string } | null): string {
  return (row.text('unit') || read?.unit || '').slice(0, 40).trim();
}

/** Several lines of text, cut with a note where they are too long. */
export function prose(row: TableRow, field: ColumnField, problem: Gathering['problem']): string {
  const { text, over } = proseOf(row.text(field));
  if (over) problem(row.row, row.header(field), 'The text was over 4,000 characters and was cut.', 'note');
  return text;
}
