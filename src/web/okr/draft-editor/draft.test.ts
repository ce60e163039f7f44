import { expect, test, vi } from 'vitest';
import type { KeyResultFields } from '../../../core/key-result.ts';
import { createDraft, type Heard, pauseMs, type Wires } from './draft.ts';
import { newRow, type Told } from './row.ts';

const keyResult: KeyResultFields = {
  title: 'Cut boarding time from 41 to 25 minutes',
  kind: 'decrease',
  role: 'result',
  baseline: 41,
  baselineBy: null,
  target: 25,
  bandLow: null,
  bandHigh: null,
  unit: 'min',
  source: '',
  guidance: [],
  weight: 1,
  ownerId: null,
  contributorIds: [],
  kpiId: null,
};
const objective = {
  title: 'Passengers board without queuing',
  why: '',
  ambition: 'committed',
  ownerId: null,
  contributorIds: [],
  teamId: 'team',
  visibility: 'workspace',
} as const;

function first(...keyResults: string[]): Heard {
  return {
    objective: [{ id: 'o', version: 1, fields: { ...objective, contributorIds: [] } }],
    keyResults: keyResults.map((id) => ({ id, version: 1, fields: { ...keyResult, title: id } })),
    initiatives: [],
    supports: [],
  };
}

/** A server that remembers what it was told and can be told to say no. */
function server() {
  const said: [string, ...unknown[]][] = [];
  const failing: unknown[] = [];
  const answer = async <T>(told: T, ...call: [string, ...unknown[]]): Promise<T> => {
    said.push(call);
    if (failing.length > 0) throw failing.shift();
    return told;
  };
  const wire = <F extends object>(name: string) => ({
    create: (fields: F) =>
      answer({ id: `made ${said.length}`, version: 1, fields }, `create ${name}`, fields),
    edit: (id: string, version: number, fields: Partial<F>) =>
      answer({ id, version: version + 1, fields: fields as F }, `edit ${name}`, id, version, fields),
    remove: (id: string, version: number) =>
      answer({ id, version: version + 1, fields: {} as F, removed: true }, `remove ${name}`, id),
    restore: (id: string, version: number) =>
      answer({ id, version: version + 1, fields: {} as F }, `restore ${name}`, id),
    read: (current: unknown) => current as Told<F>,
  });
  const wires: Wires = {
    objective: wire('objective'),
    keyResults: wire('key result'),
    initiatives: wire('initiative'),
    supports: wire('support'),
    order: (ids) => answer(undefined, 'order', ids),
  };
  return { wires, said, failing };
}

test('saves once after a pause, with only what changed', async () => {
  vi.useFakeTimers();
  const { wires, said } = server();
  const draft = createDraft(first('a'), wires);
  draft.edit('keyResults', 'a', { target: 24 });
  draft.edit('keyResults', 'a', { target: 23 });
  expect(draft.get().saving.kind).toBe('unsaved');
  await vi.advanceTimersByTimeAsync(pauseMs + 1);
  expect(said).toEqual([['edit key result', 'a', 1, { target: 23 }]]);
  expect(draft.get().saving.kind).toBe('saved');
  vi.useRealTimers();
});

test('a call nobody answered goes out again unchanged, then what was typed since', async () => {
  const { wires, said, failing } = server();
  const draft = createDraft(first(), wires);
  const row = newRow({ ...keyResult, title: 'Fewer queues' });
  draft.add('keyResults', row);
  failing.push(new TypeError('Failed to fetch'));
  expect(await draft.flush()).toBe(false);
  expect(draft.get().saving.kind).toBe('waiting');
  draft.edit('keyResults', row.key, { title: 'Fewer queues at the gate' });
  expect(await draft.flush()).toBe(true);
  expect(said.map(([what, ...rest]) => [what, (rest.at(-1) as { title: string }).title])).toEqual([
    ['create key result', 'Fewer queues'],
    ['create key result', 'Fewer queues'],
    ['edit key result', 'Fewer queues at the gate'],
  ]);
});

test('two versions of one field wait for a choice while the rest is saved', async () => {
  const { wires, said, failing } = server();
  const draft = createDraft(first('a', 'b'), wires);
  draft.edit('keyResults', 'a', { target: 24 });
  draft.edit('keyResults', 'b', { target: 3 });
  const current = { id: 'a', version: 7, fields: { ...keyResult, title: 'a', target: 20 } };
  failing.push({
    code: 'stale-version',
    status: 412,
    message: 'x',
    data: { next: 'x', detail: { current } },
  });
  expect(await draft.flush()).toBe(false);
  const [a] = draft.get().keyResults;
  expect(a?.theirs).toEqual({ target: 20 });
  expect(a?.fields.target).toBe(24);
  expect(said.at(-1)).toEqual(['edit key result', 'b', 1, { target: 3 }]);
  draft.choose('keyResults', 'a', []);
  expect(await draft.flush()).toBe(true);
  expect(said.at(-1)).toEqual(['edit key result', 'a', 7, { target: 24 }]);
});

test('what was removed comes back with undo, and the order follows', async () => {
  const { wires, said } = server();
  const draft = createDraft(first('a', 'b', 'c'), wires);
  draft.setRemoved('keyResults', 'b', true);
  await draft.flush();
  draft.setRemoved('keyResults', 'b', false);
  expect(draft.move('c', -1)).toBe(true);
  expect(draft.move('a', -1)).toBe(false);
  expect(await draft.flush()).toBe(true);
  expect(said.map(([what]) => what)).toEqual(['remove key result', 'restore key result', 'order']);
  expect(said.at(-1)).toEqual(['order', ['a', 'c', 'b']]);
});

test('a key result emptied and removed comes back with its words', () => {
  const draft = createDraft(first('a'), server().wires);
  draft.edit('keyResults', 'a', { title: '' });
  draft.setRemoved('keyResults', 'a', true);
  draft.setRemoved('keyResults', 'a', false);
  expect(draft.get().keyResults[0]?.fields.title).toBe('a');
  draft.stop();
});

test('a no from the server keeps everything and is not asked again', async () => {
  const { wires, failing, said } = server();
  const draft = createDraft(first('a'), wires);
  draft.edit('objective', 'o', { title: 'Board sooner' });
  failing.push({ code: 'cycle-closed', status: 409, message: 'Closed.', data: { next: 'Read it.' } });
  expect(await draft.flush()).toBe(false);
  expect(draft.get().saving.kind).toBe('refused');
  expect(draft.get().objective[0]?.fields.title).toBe('Board sooner');
  expect(said).toHaveLength(1);
});
