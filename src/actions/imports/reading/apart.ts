// Reads files in a thread of its own: a million cells would hold up everybody else's request for seconds. One file at a time, so that ten uploads cost the memory of one.
import { Worker } from 'node:worker_threads';
import type { ImportPlan } from '../../../connectors/plan.ts';
import type { Document } from '../../../connectors/quarterdeck/document.ts';
import type { Id } from '../../../core/id.ts';
import { type RefusalCode, refuse } from '../../../core/refusal.ts';
import type { ImportChoices } from '../shapes.ts';
import type { FirstLook } from './read-file.ts';

export type Asked =
  | { what: 'look' | 'document'; bytes: Uint8Array }
  | { what: 'plan'; bytes: Uint8Array; choices: ImportChoices; home: Id };

/** A long list comes in pieces, the next when we ask: taking it over at once would hold everybody up. */
export type Told =
  | { list: string; piece: unknown[] }
  | { read: object }
  | { refused: { code: RefusalCode; detail: Record<string, unknown> | undefined } };

/** How long one file may take and how much it may hold; a limit reached is told as what to do about the file. */
export type Limits = { ms: number; heapMb: number };
// Under the time after which the database ends a transaction that says nothing: plans are read inside one.
const usual: Limits = { ms: 15_000, heapMb: 1_024 };

/** What a file is and how we would read it. @throws {Refusal} file-unreadable */
export const lookApart = (bytes: Uint8Array, limits?: Limits) =>
  inTurn(() => apart<FirstLook>({ what: 'look', bytes }, undefined, limits));

/** A plan and every outside id that resolving it may ask about. */
export type PlanRead = ImportPlan & { ids: string[] };

/** The plan of a spreadsheet or a Viva Goals export; rows that name no cycle are known by that of `home`. @throws {Refusal} file-unreadable; the reason of `signal` when it stops us */
export const planApart = (bytes: Uint8Array, choices: ImportChoices, home: Id, signal?: AbortSignal) =>
  inTurn(() => apart<PlanRead>({ what: 'plan', bytes, choices, home }, signal));

/** A Quarterdeck document, checked. @throws {Refusal} file-unreadable; the reason of `signal` when it stops us */
export const documentApart = (bytes: Uint8Array, signal?: AbortSignal) =>
  inTurn(() => apart<Document>({ what: 'document', bytes }, signal));

let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => {});
  return mine;
}

async function apart<T extends object>(
  asked: Asked,
  signal?: AbortSignal,
  { ms, heapMb } = usual,
): Promise<T> {
  signal?.throwIfAborted();
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Exclude<Told, { piece: unknown[] }>>();
  const lists: Record<string, unknown[]> = {};
  const late = setTimeout(() => resolve(tooMuch), ms);
  const stop = () => reject(signal?.reason);
  signal?.addEventListener('abort', stop);
  thread.on('message', (told: Told) => {
    if (!('piece' in told)) return resolve(told);
    lists[told.list] ??= [];
    lists[told.list]?.push(...told.piece);
    thread.postMessage('more');
  });
  thread.once('error', (error) => (isFull(error) ? resolve(tooMuch) : reject(error)));
  try {
    const told = await promise;
    if ('read' in told) return { ...told.read, ...lists } as T;
    return refuse(told.refused.code, told.refused.detail);
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', stop);
    await thread.terminate();
  }
}

const isFull = (error: unknown) => (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooMuch = {
  refused: {
    code: 'file-unreadable' as const,
    detail: {
      say: 'The file holds more than can be read at once. Keep only the sheet with the OKRs, or split it, and send that.',
    },
  },
};
