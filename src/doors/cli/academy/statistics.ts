// `academy statistics FILE`: reads the table, prints what it allows.
import { reportOf } from '../../../academy/statistics/report/index.ts';
import { readTable } from '../../../academy/statistics/report/read-table.ts';
import type { Choices, Report } from '../../../academy/statistics/report/report.ts';
import type { TableKind } from '../../../academy/statistics/report/table-kind.ts';
import { readCsv } from '../../../connectors/spreadsheet/read-csv.ts';
import { Refused } from '../ask.ts';
import { bytesAt } from '../bytes-at.ts';
import { print } from '../print.ts';
import { asCells } from './figure-cells.ts';

export type StatisticsFlags = {
  kind: TableKind;
  cut?: string;
  borderline: string;
  weights?: string;
  strata?: string;
  seed: string;
  showSmall?: true;
  json?: true;
};

const mostProblemsTold = 5;

export async function statistics(path: string, flags: StatisticsFlags): Promise<void> {
  const choices = choicesOf(flags);
  const { table, problems } = readTable(cellsOf(await bytesAt(path)), flags.kind);
  if (problems.length > 0) {
    const told = problems
      .slice(0, mostProblemsTold)
      .map(({ row, column, say }) => `  row ${row}, column ${column}: ${say}`);
    const more = problems.length - told.length;
    throw new Refused(
      'bad-input',
      [
        `${path} cannot be read as --kind ${flags.kind}:`,
        ...told,
        ...(more > 0 ? [`  and ${more} more`] : []),
      ].join('\n'),
      problems,
    );
  }
  if (choices.strata && choices.strata.length !== table.columns.length)
    throw new Refused(
      'bad-input',
      `--strata names ${choices.strata.length} parts, but there are ${table.columns.length} items.`,
    );
  if (choices.weights) mustFit(choices.weights, table.columns.length);
  const report = reportOf(flags.kind, table, choices);
  print(flags.json ? report : shown(report), flags.json === true);
}

function choicesOf(flags: StatisticsFlags): Choices {
  return {
    seed: number('--seed', flags.seed),
    showSmall: flags.showSmall === true,
    cut: flags.cut === undefined ? null : number('--cut', flags.cut),
    borderline: number('--borderline', flags.borderline),
    weights: flags.weights
      ? flags.weights.split('/').map((row) =>
          row
            .trim()
            .split(/\s+/)
            .map((cell) => number('--weights', cell)),
        )
      : null,
    strata: flags.strata ? flags.strata.split(',').map((part) => part.trim()) : null,
  };
}

// A cost that is missing would count as none, and make everybody agree.
function mustFit(weights: readonly (readonly number[])[], levels: number): void {
  const isSquare = weights.length === levels && weights.every((row) => row.length === levels);
  if (isSquare && weights.every((row, level) => row[level] === 0 && row.every((cost) => cost >= 0))) return;
  throw new Refused(
    'bad-input',
    `--weights needs ${levels} rows of ${levels} costs, none below 0, and 0 where both agree.`,
  );
}

function number(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new Refused('bad-input', `${option} is a number; “${text}” is none.`);
}

function cellsOf(bytes: Uint8Array): string[][] {
  const text = new TextDecoder().decode(bytes).trimStart();
  if (!text.startsWith('[')) return readCsv(bytes).rows;
  const rows = jsonRows(text);
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}

function jsonRows(text: string): unknown[][] {
  try {
    const rows: unknown = JSON.parse(text);
    if (Array.isArray(rows) && rows.every((row) => Array.isArray(row))) return rows;
  } catch {
    // told below, as any other thing that is no table
  }
  throw new Refused('bad-input', 'This JSON is not an array of rows, such as [[3, 3], [2, null]].');
}

function shown({ about, lines, items, notes }: Report): object {
  return {
    of: about,
    statistics: lines.map(({ name, figure, says }) => ({ name, ...asCells(figure), says })),
    ...(items.length > 0
      ? {
          items: items.map(({ item, difficulty, withTotal, withRest, flags }) => ({
            item,
            difficulty: asCells(difficulty).value,
            withRest: asCells(withRest).value,
            interval: asCells(withRest).interval,
            withTotal: asCells(withTotal).value,
            look: flags.join('; '),
          })),
        }
      : {}),
    ...(notes.length > 0 ? { notes } : {}),
  };
}
