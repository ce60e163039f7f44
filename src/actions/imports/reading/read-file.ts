// From the bytes of an upload to what they are, a first guess at what they mean, and, with the choices made, a plan.
import { guessHabits } from '../../../connectors/cells/habits.ts';
import type { ImportPlan } from '../../../connectors/plan.ts';
import { isDocument } from '../../../connectors/quarterdeck/read.ts';
import { guessHeader, type Header } from '../../../connectors/spreadsheet/header.ts';
import { readSpreadsheet } from '../../../connectors/spreadsheet/read.ts';
import type { Sheet } from '../../../connectors/spreadsheet/sheet.ts';
import { planOfSheet } from '../../../connectors/spreadsheet/to-plan.ts';
import { vivaHeader } from '../../../connectors/viva-goals/header.ts';
import { planOfViva } from '../../../connectors/viva-goals/to-plan.ts';
import { refuse } from '../../../core/refusal.ts';
import type { ImportChoices, ImportSheet } from '../shapes.ts';

export type FirstLook = { sheets: ImportSheet[]; choices: ImportChoices };

const cellsLookedAt = 20_000;
const samples = 3;

/** What a file is and how we would read it. @throws {Refusal} file-unreadable */
export function lookAt(bytes: Uint8Array): FirstLook {
  const usual = {
    cycleId: null,
    teamId: null,
    people: {},
    unmatchedPeople: 'create',
    teams: {},
    price: null,
  } as const;
  const habits = { decimal: '.', dates: 'day first' } as const;
  if (isDocument(bytes))
    return { sheets: [], choices: { ...usual, source: 'quarterdeck', sheet: 0, columns: [], habits } };
  const sheets = readSpreadsheet(bytes);
  const viva = sheets.findIndex(({ rows }) => vivaHeader(rows) !== null);
  const headers = sheets.map(({ rows }) => vivaHeader(rows) ?? guessHeader(rows));
  const known = headers.map(({ columns }) => columns.filter((field) => field !== null).length);
  const sheet = viva >= 0 ? viva : known.indexOf(Math.max(...known));
  const { decimal, dates } = guessHabits(sheets[sheet]!.rows.flat().slice(0, cellsLookedAt));
  return {
    sheets: sheets.map((each, index) => shownOf(each, headers[index]!)),
    choices: {
      ...usual,
      source: viva >= 0 ? 'viva goals' : 'spreadsheet',
      sheet,
      columns: headers[sheet]!.columns.slice(0, 500),
      habits: { decimal, dates },
    },
  };
}

/** The plan of a spreadsheet or a Viva Goals export. @throws {Refusal} file-unreadable */
export function planOf(
  bytes: Uint8Array,
  { source, sheet: index, columns, habits }: ImportChoices,
): ImportPlan {
  const sheet =
    readSpreadsheet(bytes)[index] ??
    refuse('file-unreadable', { say: 'There is no such sheet in the file. Choose another.' });
  const header = source === 'viva goals' ? vivaHeader(sheet.rows) : null;
  if (header) return planOfViva(sheet, header, habits);
  if (source === 'viva goals')
    refuse('file-unreadable', {
      say: 'This sheet has no columns “Object Type” and “Aligned To (weight, Objective ID)”. Import it as a spreadsheet, or send the Viva Goals export itself.',
    });
  return planOfSheet(sheet, { headerIndex: guessHeader(sheet.rows).index, columns, habits });
}

function shownOf({ name, rows }: Sheet, { index, columns }: Header): ImportSheet {
  const below = rows.slice(index + 1);
  return {
    name,
    rows: below.filter((row) => row.some((cell) => cell.trim() !== '')).length,
    headerRow: index + 1,
    columns: (rows[index] ?? []).slice(0, 500).map((header, column) => ({
      header: header.slice(0, 200),
      samples: below.flatMap((row) => row[column]?.trim().slice(0, 80) || []).slice(0, samples),
      field: columns[column] ?? null,
    })),
  };
}
