// A check-in packed into one cell: "Checkin Date: …; User: …; Note: …; Metric Name: …; Status: …; Current Value: …; Activity Date: …;".
// Notes hold semicolons, and even labels: so the labels behind the note are read from the right, each once.
import { readDate, readInstant } from '../cells/date.ts';

export type VivaCheckIn = {
  on: string | null;
  user: string;
  note: string;
  metric: string;
  status: string;
  value: string;
  /** ISO instant it was recorded at. */
  at: string | null;
};

const behind = ['Activity Date', 'Current Value', 'Status', 'Metric Name'] as const;
const longest = 60_000;
// Looks behind only where the label stands: the other way round a run of spaces would take quadratic time.
const start =
  /Check-?in Date:(?=\s{0,3}[\d/.-]{8,10}\s{0,3};\s{0,3}User:)(?<=(?:^|[;\n]\s{0,9})Check-?in Date:)/gi;

/** The check-ins of a cell, as they stand in it; empty for a cell that holds none. */
export function readCheckIns(cell: string): VivaCheckIn[] {
  const text = cell.slice(0, longest).trim();
  const starts = [...text.matchAll(start)].map(({ index }) => index);
  return starts.map((from, index) => readOne(text.slice(from, starts[index + 1] ?? text.length).trim()));
}

function readOne(record: string): VivaCheckIn {
  const found: Partial<Record<(typeof behind)[number], string>> = {};
  let rest = record.replace(/;$/, '');
  for (const label of behind) {
    const last = [...rest.matchAll(new RegExp(`;\\s?${label}:`, 'gi'))].at(-1);
    const value = last ? rest.slice(last.index + last[0].length) : ';';
    // With a semicolon behind it this label stood in the note, and the real one is missing.
    if (!last || value.includes(';')) continue;
    found[label] = value.trim();
    rest = rest.slice(0, last.index);
  }
  const [, on = '', user = '', note = ''] =
    /^Check-?in Date:\s*([^;]*)(?:;\s*User:\s*([^;]*))?(?:;\s*Note:([\s\S]*))?/i.exec(rest) ?? [];
  return {
    on: readDate(on, 'day first'),
    user: user.trim(),
    note: note.trim(),
    metric: found['Metric Name'] ?? '',
    status: found.Status ?? '',
    value: found['Current Value'] ?? '',
    at: readInstant(found['Activity Date'] ?? ''),
  };
}
