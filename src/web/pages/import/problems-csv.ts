// The problems of a dry run as a CSV file, to hand to whoever keeps the spreadsheet.
import type { Report } from './use-import.ts';

type Problem = Report['problems'][number];

const words: Record<Problem['severity'], string> = { error: 'Error', 'left out': 'Left out', note: 'Note' };
/** What a spreadsheet would run instead of show. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

const cell = (text: string) => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** With a byte order mark: without it Excel takes UTF-8 for something older. */
export function problemsCsv(problems: readonly Problem[]): string {
  const rows = problems.map(({ severity, row, column, say }) =>
    [words[severity], row > 0 ? String(row) : '', column ?? '', say].map(cell).join(','),
  );
  return `\ufeff${['"Kind","Row","Column","What was found"', ...rows].join('\r\n')}\r\n`;
}
