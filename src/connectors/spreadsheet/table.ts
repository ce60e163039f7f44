// A sheet with its columns named: cells by what they mean, and every complaint with the header people see above the cell.
import { readDate, readInstant } from '../cells/date.ts';
import { readNumber } from '../cells/number.ts';
import type { ColumnField } from '../columns.ts';
import type { Gathering } from '../gather.ts';
import type { Habits } from '../plan.ts';

export type TableRow = {
  /** As the spreadsheet numbers it. */
  row: number;
  /** The first cell under the field that is not empty, trimmed. */
  text(field: ColumnField): string;
  /** A number with its unit; null for an empty cell and, told as an error, for one that is none. */
  number(field: ColumnField): { value: number; unit: string } | null;
  /** A day; as `number`. */
  day(field: ColumnField): string | null;
  instant(field: ColumnField): string | null;
  header(field: ColumnField): string | null;
  /** Every cell from the column at `index` on, as it stands. */
  cellsFrom(index: number): readonly string[];
  /** The same row, looking only at columns from `from` up to `to`, and at none of those for other fields. */
  within(from: number, to: number): TableRow;
};

type Ground = {
  headers: readonly string[];
  columns: readonly (ColumnField | null)[];
  habits: Habits;
  gather: Gathering;
};

/** The rows under the header that hold something. */
export function tableRows(
  rows: readonly (readonly string[])[],
  headerIndex: number,
  ground: Ground,
): TableRow[] {
  return rows.flatMap((cells, index) => {
    const filled = index > headerIndex && cells.some((cell) => cell.trim() !== '');
    return filled ? [tableRow(cells, index + 1, ground, 0, Number.POSITIVE_INFINITY)] : [];
  });
}

function tableRow(cells: readonly string[], row: number, ground: Ground, from: number, to: number): TableRow {
  const { columns, headers, habits, gather } = ground;
  const places = (field: ColumnField) =>
    columns.flatMap((each, index) => (each === field && index >= from && index < to ? [index] : []));
  const text = (field: ColumnField) => {
    for (const index of places(field)) {
      const cell = cells[index]?.trim();
      if (cell) return cell;
    }
    return '';
  };
  const header = (field: ColumnField) => headers[places(field)[0] ?? -1] ?? null;
  const complain = (field: ColumnField, say: string) => gather.problem(row, header(field), say);
  return {
    row,
    text,
    header,
    cellsFrom: (index) => cells.slice(index),
    number: (field) => {
      const cell = text(field);
      if (cell === '' || /^(?:-|–|—|n\/?a|none|tbd|\?)$/i.test(cell)) return null;
      const read = readNumber(cell, habits.decimal);
      if (!read)
        complain(
          field,
          `“${shortened(cell)}” is not a number we can read. Write one number, with its unit if it has one.`,
        );
      return read;
    },
    day: (field) => {
      const cell = text(field);
      if (cell === '') return null;
      const day = readDate(cell, habits.dates);
      if (!day) complain(field, `“${shortened(cell)}” is not a day we can read. Write it as 2027-03-31.`);
      return day;
    },
    instant: (field) => readInstant(text(field)),
    within: (start, end) => tableRow(cells, row, ground, start, end),
  };
}

/** Text to quote in a sentence. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
