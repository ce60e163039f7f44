// One thing being written: as the server has it and as it stands on the page. What differs is what still has to be saved; nothing else is kept about it.
import type { Id } from '../../../core/id.ts';

export type Row<F extends object> = {
  /** Stays the same when the server gives it an id, so that nobody loses their place. */
  key: string;
  /** Null until the server has it. */
  id: Id | null;
  version: number;
  saved: F | null;
  fields: F;
  /** What was sent and never answered: it goes out again unchanged, so that nothing is stored twice. */
  attempt: Partial<F> | null;
  /** Fields somebody else changed while they were being changed here, as theirs stand. Nothing is sent until a person chose. */
  theirs: Partial<F> | null;
  /** What the server could not read, by field, until that field changes. */
  errors: Record<string, string>;
  removed: boolean;
  savedRemoved: boolean;
};

/** What the server answers about a row. */
export type Told<F> = { id: Id; version: number; fields: F; removed?: boolean };

let count = 0;

export function newRow<F extends object>(fields: F): Row<F> {
  return {
    key: `new ${++count}`,
    id: null,
    version: 0,
    saved: null,
    fields,
    attempt: null,
    theirs: null,
    errors: {},
    removed: false,
    savedRemoved: false,
  };
}

export function savedRow<F extends object>({ id, version, fields, removed = false }: Told<F>): Row<F> {
  return { ...newRow(fields), key: id, id, version, saved: fields, removed, savedRemoved: removed };
}

// The server trims what is written; a space under somebody's cursor is not a change.
function same(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) => JSON.stringify(typeof value === 'string' ? value.trim() : value);
  return plain(a) === plain(b);
}

const keysOf = <F extends object>(fields: F) => Object.keys(fields) as (keyof F & string)[];

/** The fields to send. An empty title is not sent: what stood there stays until there are words again. */
export function unsaved<F extends object>({ fields, saved }: Row<F>): Partial<F> {
  const changed: Partial<F> = {};
  for (const key of keysOf(fields)) {
    if (key === 'title' && String(fields[key]).trim() === '') continue;
    if (saved === null || !same(fields[key], saved[key])) changed[key] = fields[key];
  }
  return changed;
}

/** Whether a row waits to be sent. One without words was never meant. */
export function waits<F extends object>(row: Row<F>): boolean {
  if (row.theirs !== null || Object.keys(row.errors).length > 0) return false;
  if (row.id === null)
    return !row.removed && ('title' in row.fields ? String(row.fields.title).trim() !== '' : true);
  return row.removed !== row.savedRemoved || (!row.removed && Object.keys(unsaved(row)).length > 0);
}

export function edited<F extends object>(row: Row<F>, patch: Partial<F>): Row<F> {
  const errors = Object.fromEntries(
    Object.entries(row.errors).filter(([field]) => !((field.split('.')[0] as string) in patch)),
  );
  return { ...row, fields: { ...row.fields, ...patch }, errors };
}

/** After `sent` was taken: those fields are saved as written here; the others follow the server unless they are being changed. */
export function settled<F extends object>(row: Row<F>, sent: Partial<F>, told: Told<F>): Row<F> {
  const saved: F = { ...row.saved, ...told.fields, ...sent };
  return { ...followed(row, told.fields, saved), id: told.id, version: told.version, attempt: null };
}

/** What others did in the meantime, heard while nothing of this row is on its way. */
export function heard<F extends object>(row: Row<F>, told: Told<F>): Row<F> {
  if (told.version <= row.version) return row;
  const removed = told.removed ?? row.savedRemoved;
  const next = metStale(row, told);
  return {
    ...next,
    removed: row.removed === row.savedRemoved ? removed : row.removed,
    savedRemoved: removed,
  };
}

/** Somebody else was faster. Their other fields are taken over; the ones changed on both sides wait for a choice. */
export function metStale<F extends object>(row: Row<F>, current: Told<F>): Row<F> {
  const theirs: Partial<F> = {};
  for (const key of keysOf(unsaved(row))) {
    const now = current.fields[key];
    if (!same(now, row.saved?.[key]) && !same(now, row.fields[key])) theirs[key] = now;
  }
  return {
    ...followed(row, current.fields, current.fields),
    version: current.version,
    attempt: null,
    theirs: Object.keys(theirs).length > 0 ? { ...row.theirs, ...theirs } : row.theirs,
  };
}

/** The choice between both versions: the fields named in `keepTheirs` become theirs, the others stay. */
export function chosen<F extends object>(row: Row<F>, keepTheirs: readonly string[]): Row<F> {
  const taken = Object.fromEntries(
    Object.entries(row.theirs ?? {}).filter(([key]) => keepTheirs.includes(key)),
  );
  return { ...row, fields: { ...row.fields, ...taken }, theirs: null };
}

function followed<F extends object>(row: Row<F>, now: F, saved: F): Row<F> {
  const fields = { ...row.fields };
  for (const key of keysOf(now)) {
    const untouched = row.saved !== null && same(row.fields[key], row.saved[key]);
    if (untouched && !same(row.fields[key], saved[key])) fields[key] = now[key];
  }
  return { ...row, fields, saved };
}
