// Cells of a file to numbers. A first row or column that is not numbers is taken as names; what cannot be read is told with its row and column.
import type { TableKind } from './table-kind.ts';

export type ReadTable = { rows: (number | null)[][]; columns: string[] };
/** Counted from 1, as the file has them. */
export type CellProblem = { row: number; column: number; say: string };

const gaps = new Set(['', '.', '·', '-', '–', '*', 'na', 'n/a', 'null']);
const numeral = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;

const plain = (cell: string) => cell.trim().replace('−', '-').replace(',', '.');
const isGap = (cell: string) => gaps.has(cell.trim().toLowerCase());
const isNumber = (cell: string) => numeral.test(plain(cell));
const isName = (cell: string) => !isGap(cell) && !isNumber(cell);

/** @param cells of the file, row by row */
export function readTable(
  cells: readonly (readonly string[])[],
  kind: TableKind,
): { table: ReadTable; problems: CellProblem[] } {
  const names = cells[0]?.some(isName) ? cells[0] : null;
  const body = names ? cells.slice(1) : cells;
  const from = body.length > 0 && body.every(([first = '']) => isName(first)) ? 1 : 0;
  const width = Math.max(0, ...body.map((row) => row.length)) - from;
  const problems: CellProblem[] = [];
  const numberAt = (row: number, column: number): number | null => {
    const cell = body[row]?.[column + from] ?? '';
    if (isGap(cell)) return null;
    const wrong = isNumber(cell) ? outside[kind]?.(Number(plain(cell))) : 'is not a number';
    if (!wrong) return Number(plain(cell));
    problems.push({ row: row + (names ? 2 : 1), column: column + from + 1, say: `“${cell}” ${wrong}` });
    return null;
  };
  const across = Array.from({ length: Math.max(0, width) }, (_, column) => column);
  const rows = body.map((_, row) => across.map((column) => numberAt(row, column)));
  const columns = across.map((column) => names?.[column + from]?.trim() || String(column + 1));
  const shape = misshapen(kind, rows.length, width);
  return {
    table: { rows, columns },
    problems: shape ? [{ row: 1, column: 1, say: shape }, ...problems] : problems,
  };
}

function misshapen(kind: TableKind, height: number, width: number): string | null {
  if (height === 0 || width <= 0) return 'there are no numbers';
  if ((kind === 'table' || kind === 'comparisons') && height !== width)
    return `the table has ${height} rows and ${width} columns; it should be square`;
  if (kind === 'borderline' && width !== 2)
    return `there are ${width} columns; it takes two, the global rating and the total`;
  if (kind === 'ratings' && width < 2) return 'one marker alone agrees with nobody; it takes two columns';
  return null;
}

/** What is wrong with a number in such a table; null when nothing. */
const outside: Partial<Record<TableKind, (value: number) => string | null>> = {
  table: (value) => (value < 0 ? 'is less than none' : null),
  categories: (value) => (value < 0 || !Number.isInteger(value) ? 'is not a count' : null),
  comparisons: (value) => (value < 0 ? 'is less than none' : null),
  angoff: (value) => (value < 0 || value > 1 ? 'is not a chance between 0 and 1' : null),
};
