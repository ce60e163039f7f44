// One report for each kind of table.
import { complete } from '../ratings.ts';
import { comparisonsReport } from './comparisons-report.ts';
import { categoriesReport, tableReport } from './counts-report.ts';
import { angoffReport, borderlineReport } from './cuts-report.ts';
import { itemsReport } from './items-report.ts';
import { ratingsReport } from './ratings-report.ts';
import type { ReadTable } from './read-table.ts';
import type { Choices, Report } from './report.ts';
import type { TableKind } from './table-kind.ts';

/** The statistics a table of this kind allows. Only ratings may have gaps: elsewhere rows with gaps are left out, and that is told. */
export function reportOf(kind: TableKind, { rows, columns }: ReadTable, choices: Choices): Report {
  if (kind === 'ratings') return ratingsReport(rows, choices);
  const whole = complete(rows);
  const report = {
    table: () => tableReport(whole, choices),
    categories: () => categoriesReport(whole, choices),
    items: () => itemsReport(whole, columns, choices),
    angoff: () => angoffReport(whole),
    borderline: () => borderlineReport(whole, choices),
    comparisons: () => comparisonsReport(whole, columns, choices),
  }[kind]();
  const left = rows.length - whole.length;
  return left === 0
    ? report
    : { ...report, notes: [...report.notes, `${left} of ${rows.length} rows have gaps and are left out.`] };
}
