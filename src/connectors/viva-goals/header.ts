// The columns of a Viva Goals export. They vary by tenant and date, so each is looked up by name, and what stands behind `Checkins` without a name is one more check-in.
import type { ColumnField } from '../columns.ts';
import { plainHeader } from '../spreadsheet/header.ts';

const fields: Record<string, ColumnField> = {
  id: 'id',
  title: 'title',
  team: 'team',
  owner: 'owner',
  period: 'cycle',
  'start date': 'starts on',
  'end date': 'ends on',
  description: 'why',
  'aligned to weight, objective id': 'parent',
  'metric name': 'metric',
  unit: 'unit',
  target: 'target',
  'object type': 'type',
  'goal type': 'ambition',
  start: 'baseline',
  'last check-in': 'checked in on',
  'progress %': 'progress',
  'actual progress': 'current',
  status: 'status',
  'last check-in note': 'note',
  score: 'score',
};

export type VivaHeader = {
  index: number;
  columns: (ColumnField | null)[];
  /** The first column of check-ins; those behind it without a name hold more. */
  checkInsFrom: number | null;
};

/** Where the header of a Viva Goals export stands; null when this sheet is none. */
export function vivaHeader(rows: readonly (readonly string[])[]): VivaHeader | null {
  for (let index = 0; index < Math.min(rows.length, 10); index++) {
    const plain = rows[index]!.map(plainHeader);
    const isOne =
      plain.includes('object type') && plain.some((header) => header.startsWith('aligned to weight'));
    if (!isOne) continue;
    const checkInsFrom = plain.findIndex((header) => /^check-?ins$/.test(header));
    return {
      index,
      columns: plain.map((header) => fields[header] ?? null),
      checkInsFrom: checkInsFrom < 0 ? null : checkInsFrom,
    };
  }
  return null;
}
