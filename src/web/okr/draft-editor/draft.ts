// The draft as one page holds it: what is written, what is saved, and the one line of saves that go out one after the other. No React in here.
import type { Id } from '../../../core/id.ts';
import type { InitiativeFields } from '../../../core/initiative.ts';
import type { KeyResultFields } from '../../../core/key-result.ts';
import type { ObjectiveFields } from '../../../core/objective.ts';
import type { SupportFields } from '../../../core/support.ts';
import { errorsByField, type Problem, problemOf } from '../../parts/problem.ts';
import {
  chosen,
  edited,
  heard,
  metStale,
  type Row,
  savedRow,
  settled,
  type Told,
  unsaved,
  waits,
} from './row.ts';

/** A link as it is drafted; the title is only shown. */
export type LinkFields = Omit<SupportFields, 'objectiveId'> & { toTitle: string; toObjectiveId: Id | null };

export type Parts = {
  objective: ObjectiveFields;
  keyResults: KeyResultFields;
  initiatives: InitiativeFields;
  supports: LinkFields;
};
export type Part = keyof Parts;
export type Lists = { [P in Part]: Row<Parts[P]>[] };

type Saving =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** Nobody answered: everything stays here and goes out again by itself. */
  | { kind: 'waiting'; problem: Problem }
  /** The server said no to the draft as a whole: it stays here, and sending it again would change nothing. */
  | { kind: 'refused'; problem: Problem };

export type Draft = Lists & { saving: Saving };

/** How one part reaches the server. */
export type Wire<F extends object> = {
  create: (fields: F) => Promise<Told<F>>;
  edit: (id: Id, version: number, fields: Partial<F>) => Promise<Told<F>>;
  remove: (id: Id, version: number) => Promise<Told<F> | null>;
  /** Missing where the server forgets what was removed: it is then made again. */
  restore?: (id: Id, version: number) => Promise<Told<F>>;
  /** Reads what a stale-version refusal carries. */
  read: (current: unknown) => Told<F>;
};
export type Wires = { [P in Part]: Wire<Parts[P]> } & { order: (ids: Id[]) => Promise<void> };
export type Heard = { [P in Part]: Told<Parts[P]>[] };

const parts = ['objective', 'keyResults', 'initiatives', 'supports'] as const satisfies readonly Part[];

/** A pause in typing this long is a moment to save. */
export const pauseMs = 700;
const retryMs = [2000, 4000, 8000, 15_000, 30_000];
const passing = new Set(['offline', 'busy', 'fault', 'too-many-tries']);
/** Refusals about one row: it says so, and the rest goes on. */
const ofRow = new Set(['bad-input', 'makes-a-circle', 'already-exists', 'incomplete']);

export function createDraft(first: Heard, wires: Wires) {
  const listOf = <P extends Part>(told: Told<Parts[P]>[]) => told.map((each) => savedRow(each));
  let draft: Draft = {
    objective: listOf<'objective'>(first.objective),
    keyResults: listOf<'keyResults'>(first.keyResults),
    initiatives: listOf<'initiatives'>(first.initiatives),
    supports: listOf<'supports'>(first.supports),
    saving: { kind: 'saved', at: null },
  };
  let savedOrder = idsOf(draft);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pumping: Promise<void> | null = null;
  let failures = 0;
  const listeners = new Set<() => void>();

  const set = (next: Partial<Draft>) => {
    draft = { ...draft, ...next };
    for (const listener of listeners) listener();
  };
  const change = <P extends Part>(part: P, key: string, how: (row: Row<Parts[P]>) => Row<Parts[P]>) =>
    set({
      [part]: (draft[part] as Row<Parts[P]>[]).map((row) => (row.key === key ? how(row) : row)),
    } as Partial<Draft>);
  const later = (ms = pauseMs) => {
    clearTimeout(timer);
    timer = setTimeout(() => void pump(), ms);
    if (draft.saving.kind === 'saved' && hasWork()) set({ saving: { kind: 'unsaved' } });
  };

  const orderWaits = () => {
    const ids = idsOf(draft);
    const known = savedOrder.filter((id) => ids.includes(id));
    return (
      ids.length === draft.keyResults.filter(({ removed }) => !removed).length && ids.join() !== known.join()
    );
  };
  const hasWork = () => parts.some((part) => (draft[part] as Row<object>[]).some(waits)) || orderWaits();

  async function send<P extends Part>(part: P, row: Row<Parts[P]>): Promise<void> {
    const wire = wires[part] as unknown as Wire<Parts[P]>;
    if (row.id !== null && row.removed !== row.savedRemoved) return sendRemoval(part, row, wire);
    const sent = row.attempt ?? (row.id === null ? row.fields : unsaved(row));
    change(part, row.key, (now) => ({ ...now, attempt: sent }));
    const told =
      row.id === null ? await wire.create(sent as Parts[P]) : await wire.edit(row.id, row.version, sent);
    if (part === 'keyResults' && row.id === null) savedOrder = [...savedOrder, told.id];
    change(part, row.key, (now) => settled(now, sent, told));
  }

  async function sendRemoval<P extends Part>(
    part: P,
    row: Row<Parts[P]>,
    wire: Wire<Parts[P]>,
  ): Promise<void> {
    const id = row.id as Id;
    if (row.removed) {
      const told = await wire.remove(id, row.version);
      const gone = wire.restore ? {} : { id: null, saved: null, version: 0, savedRemoved: false };
      change(part, row.key, (now) => ({
        ...now,
        savedRemoved: true,
        version: told?.version ?? now.version,
        ...gone,
      }));
    } else {
      const told = await wire.restore?.(id, row.version);
      change(part, row.key, (now) => ({
        ...now,
        savedRemoved: false,
        version: told?.version ?? now.version,
      }));
    }
  }

  async function sendNext(): Promise<boolean> {
    for (const part of parts) {
      const row = (draft[part] as Row<Parts[typeof part]>[]).find(waits);
      if (!row) continue;
      try {
        await send(part, row as never);
      } catch (error) {
        if (!settleRefusal(part, row.key, problemOf(error))) throw error;
      }
      return true;
    }
    if (!orderWaits()) return false;
    const ids = idsOf(draft);
    await wires.order(ids);
    savedOrder = ids;
    return true;
  }

  /** True when the refusal is about this row alone and has been noted there. */
  function settleRefusal(part: Part, key: string, problem: Problem): boolean {
    if (problem.code === 'stale-version') {
      const told = (wires[part] as Wire<object>).read(problem.detail.current);
      change(part, key, (row) => metStale(row as Row<object>, told) as never);
      return true;
    }
    if (!ofRow.has(problem.code)) return false;
    const named = errorsByField(problem);
    const said = (problem.detail.missing as { say?: string }[] | undefined)?.[0]?.say;
    const errors =
      Object.keys(named).length > 0 ? named : { title: said ?? `${problem.sentence} ${problem.next}` };
    change(part, key, (row) => ({ ...row, attempt: null, errors }) as never);
    return true;
  }

  function pump(): Promise<void> {
    clearTimeout(timer);
    pumping ??= run().finally(() => {
      pumping = null;
    });
    return pumping;
  }

  async function run(): Promise<void> {
    if (!hasWork()) return;
    set({ saving: { kind: 'saving' } });
    try {
      while (await sendNext()) failures = 0;
      set({ saving: { kind: 'saved', at: new Date() } });
    } catch (error) {
      const problem = problemOf(error);
      const goesAway = passing.has(problem.code);
      set({ saving: { kind: goesAway ? 'waiting' : 'refused', problem } });
      if (goesAway) timer = setTimeout(() => void pump(), retryMs[Math.min(failures++, retryMs.length - 1)]);
    }
  }

  return {
    get: () => draft,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    edit<P extends Part>(part: P, key: string, patch: Partial<Parts[P]>) {
      change(part, key, (row) => edited(row, patch));
      later();
    },
    /** Puts a new row at the end, or after the row `after`. */
    add<P extends Part>(part: P, row: Row<Parts[P]>, after?: string) {
      const list = draft[part] as Row<Parts[P]>[];
      const at = after === undefined ? list.length : list.findIndex(({ key }) => key === after) + 1;
      set({ [part]: list.toSpliced(at, 0, row) } as Partial<Draft>);
      later();
    },
    setRemoved(part: Exclude<Part, 'objective'>, key: string, removed: boolean) {
      change(part, key, (row) => ({ ...withWords(row as Row<object>), removed, errors: {} }) as never);
      later(0);
    },
    /** Moves a key result up or down among those that are not removed. False at the end of the list. */
    move(key: string, step: 1 | -1): boolean {
      const shown = draft.keyResults.filter(({ removed }) => !removed);
      const at = shown.findIndex((row) => row.key === key);
      const other = shown[at + step];
      if (at < 0 || !other) return false;
      const rest = draft.keyResults.filter((row) => row.key !== key);
      const to = rest.findIndex((row) => row.key === other.key) + (step === 1 ? 1 : 0);
      set({ keyResults: rest.toSpliced(to, 0, shown[at] as Row<KeyResultFields>) });
      later();
      return true;
    },
    choose(part: Part, key: string, keepTheirs: readonly string[]) {
      change(part, key, (row) => chosen(row as Row<object>, keepTheirs) as never);
      later(0);
    },
    /** What others did; ignored while something of ours is on its way. */
    hear(news: Heard) {
      if (pumping) return;
      const wasSettled = !hasWork();
      const next: Partial<Draft> = {};
      for (const part of parts)
        next[part] = merged(draft[part] as Row<object>[], news[part] as Told<object>[]) as never;
      set(next);
      if (wasSettled) savedOrder = inOrder(news, set, draft);
    },
    /** Sends all that waits now. True when everything written here is on the server. */
    async flush(): Promise<boolean> {
      failures = 0;
      await pump();
      if (hasWork() && draft.saving.kind === 'saved') await pump();
      return !hasWork() && draft.saving.kind === 'saved' && conflicts(draft).length === 0;
    },
    isSafe: () => !hasWork() && pumping === null,
    stop: () => clearTimeout(timer),
  };
}

export type DraftStore = ReturnType<typeof createDraft>;

/** Rows two people changed in the same place. */
export function conflicts(draft: Lists): { part: Part; row: Row<object> }[] {
  return parts.flatMap((part) =>
    (draft[part] as Row<object>[]).filter(({ theirs }) => theirs !== null).map((row) => ({ part, row })),
  );
}

// Emptied and then removed: undo brings back the words as well.
function withWords(row: Row<object>): Row<object> {
  const { title } = row.fields as { title?: string };
  return title?.trim() === '' && row.saved
    ? { ...row, fields: { ...row.fields, title: (row.saved as { title: string }).title } }
    : row;
}

function idsOf({ keyResults }: Lists): Id[] {
  return keyResults.flatMap(({ id, removed }) => (id === null || removed ? [] : [id]));
}

function merged(rows: Row<object>[], news: Told<object>[]): Row<object>[] {
  const known = new Map(news.map((told) => [told.id, told]));
  const ours = rows.map((row) => {
    const told = row.id === null ? undefined : known.get(row.id);
    return told ? heard(row, told) : row;
  });
  const here = new Set(rows.map(({ id }) => id));
  return [...ours, ...news.filter(({ id }) => !here.has(id)).map((told) => savedRow(told))];
}

// With nothing of ours waiting, the order on the server is the order.
function inOrder(news: Heard, set: (next: Partial<Draft>) => void, draft: Draft): Id[] {
  const order = news.keyResults.map(({ id }) => id);
  const place = ({ id }: Row<object>) => (id === null ? order.length : order.indexOf(id));
  const keyResults = draft.keyResults.toSorted((a, b) => place(a) - place(b));
  set({ keyResults });
  return idsOf({ ...draft, keyResults });
}
