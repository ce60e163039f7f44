// One import as the API shows it, and how every action finds it: by its own importer, or by who sees everything. To others it is not there.

import type { z } from 'zod';
import type { Id } from '../../core/id.ts';
import { type Actor, must, seesEverything } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as imports from '../../db/imports.ts';
import type { Tx } from '../../db/open.ts';
import type { Import, ImportChoices, ImportReport, ImportSummary } from './shapes.ts';

/** Whose imports `actor` may look at: null for everybody's. A report tells titles, also of what only a team may see. */
export const byOf = (actor: Actor): Id | null => (seesEverything(actor) ? null : actor.personId);

/** @throws {Refusal} forbidden, not-found */
export async function findImport(tx: Tx, actor: Actor, id: Id): Promise<imports.ImportRow> {
  must(actor, 'imports.run');
  return (await imports.find(tx, actor.workspaceId, id, byOf(actor))) ?? refuse('not-found');
}

export function summary(row: imports.ImportRow): z.input<typeof ImportSummary> {
  const { id, fileName, source, state, createdBy, createdByName, createdAt, finishedAt } = row;
  return {
    id,
    fileName,
    source: source as Import['source'],
    state,
    progress: progressOf(row),
    createdBy,
    createdByName,
    createdAt,
    finishedAt,
    errors: (row.report as ImportReport | null)?.errors ?? null,
  };
}

export function shown(row: imports.ImportRow): z.input<typeof Import> {
  const { errors: _, ...about } = summary(row);
  return {
    ...about,
    sheets: row.sheets as Import['sheets'],
    choices: row.choices as ImportChoices,
    report: row.report as ImportReport | null,
    failure: row.failure,
    canStart: row.hasFile && row.state !== 'running' && row.state !== 'done',
  };
}

// A hundred percent is said once it is true: rows that are written but not committed are not there.
function progressOf({ state, doneRows, allRows }: imports.ImportRow): Import['progress'] {
  if (state === 'done') return { done: allRows, all: allRows, share: 1 };
  return { done: doneRows, all: allRows, share: allRows === 0 ? 0 : Math.min(0.99, doneRows / allRows) };
}

/** An answer as it is kept for a retry: without the rows, which are with the import and would be kept once more for every look at them. */
export function withoutRows<T extends z.input<typeof Import>>(answer: T): T {
  return answer.report ? { ...answer, report: { ...answer.report, rows: [] } } : answer;
}
