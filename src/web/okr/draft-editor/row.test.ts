import { expect, test } from 'vitest';
import { chosen, edited, heard, metStale, newRow, savedRow, settled, unsaved, waits } from './row.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const fields = { title: 'Cut boarding time', target: 25 as number | null, unit: 'min' };
const told = (more: Partial<typeof fields>, version = 2) => ({ id, version, fields: { ...fields, ...more } });

test('what differs from the server is what is sent', () => {
  const row = edited(savedRow({ id, version: 1, fields }), { target: 24 });
  expect(unsaved(row)).toEqual({ target: 24 });
  expect(waits(row)).toBe(true);
});

test('a space under the cursor is not a change, and saving does not take it away', () => {
  const row = edited(savedRow({ id, version: 1, fields }), { title: 'Cut boarding time ' });
  expect(waits(row)).toBe(false);
  const sent = { title: 'Cut the boarding time ' };
  const after = settled(edited(row, sent), sent, told({ title: 'Cut the boarding time' }));
  expect(after.fields.title).toBe('Cut the boarding time ');
  expect(waits(after)).toBe(false);
});

test('a row without words is not created, and an emptied title is not sent', () => {
  expect(waits(newRow({ title: '  ' }))).toBe(false);
  expect(waits(newRow({ title: 'Fewer queues' }))).toBe(true);
  expect(unsaved(edited(savedRow({ id, version: 1, fields }), { title: '' }))).toEqual({});
});

test('words typed while a save is under way stay unsaved', () => {
  const row = edited(savedRow({ id, version: 1, fields }), { title: 'Cut it more' });
  const after = settled(row, { title: 'Cut it' }, told({ title: 'Cut it' }));
  expect(unsaved(after)).toEqual({ title: 'Cut it more' });
  expect(after.version).toBe(2);
});

test('another field changed by somebody else is taken over without asking', () => {
  const row = edited(savedRow({ id, version: 1, fields }), { target: 24 });
  const after = metStale(row, told({ unit: 'minutes' }));
  expect(after.fields).toEqual({ ...fields, target: 24, unit: 'minutes' });
  expect(after.theirs).toBeNull();
  expect(unsaved(after)).toEqual({ target: 24 });
});

test('the same field changed on both sides waits for a choice and loses nothing', () => {
  const row = edited(savedRow({ id, version: 1, fields }), { target: 24 });
  const stale = metStale(row, told({ target: 20 }));
  expect(stale.theirs).toEqual({ target: 20 });
  expect(stale.fields.target).toBe(24);
  expect(waits(stale)).toBe(false);
  expect(unsaved(chosen(stale, []))).toEqual({ target: 24 });
  const theirs = chosen(stale, ['target']);
  expect(theirs.fields.target).toBe(20);
  expect(waits(theirs)).toBe(false);
});

test('the same change made by both is no conflict', () => {
  const row = edited(savedRow({ id, version: 1, fields }), { target: 20 });
  expect(metStale(row, told({ target: 20 })).theirs).toBeNull();
});

test('news from others arrives once, and a removal with it', () => {
  const row = savedRow({ id, version: 1, fields });
  expect(heard(row, told({}, 1))).toBe(row);
  const after = heard(row, { ...told({ title: 'Board sooner' }), removed: true });
  expect(after.fields.title).toBe('Board sooner');
  expect(after.removed).toBe(true);
  expect(waits(after)).toBe(false);
});

test('an error of the server holds the row until that field changes', () => {
  const row = {
    ...edited(savedRow({ id, version: 1, fields }), { target: 1 }),
    errors: { target: 'Too big' },
  };
  expect(waits(row)).toBe(false);
  expect(waits(edited(row, { unit: 'h' }))).toBe(false);
  expect(waits(edited(row, { target: 2 }))).toBe(true);
});
