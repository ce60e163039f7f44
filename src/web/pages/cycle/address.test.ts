import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statuses } from '../../../core/check-in.ts';
import { states } from '../../../core/objective.ts';
import {
  columns,
  filterOf,
  groups,
  isNarrowed,
  type Look,
  plainLook,
  readLook,
  shapes,
  sorts,
  widened,
  writeLook,
} from './address.ts';

const looks: fc.Arbitrary<Look> = fc
  .record({
    view: fc.constantFrom(...shapes),
    cycleId: fc.option(fc.uuid()),
    teamIds: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
    owner: fc.option(fc.oneof(fc.constant('me'), fc.uuid())),
    outcomeId: fc.option(fc.uuid()),
    statuses: fc.subarray([...statuses]),
    states: fc.subarray([...states]),
    silentDays: fc.option(fc.integer({ min: 1, max: 400 })),
    changed: fc.option(fc.constantFrom('monday', '2026-05-04')),
    text: fc.string({ maxLength: 20 }),
    group: fc.constantFrom(...groups),
    sort: fc.constantFrom(...sorts),
    isDescending: fc.boolean(),
    columns: fc.subarray([...columns]),
    byTeam: fc.boolean(),
    at: fc.option(fc.uuid()),
  })
  .map((look) => (look.sort === 'default' ? { ...look, isDescending: false } : look));

test('what is written in the address is read back', () => {
  fc.assert(
    fc.property(looks, (look) => {
      const written = Object.entries(writeLook(look)).filter(([, value]) => value !== undefined);
      expect(readLook(Object.fromEntries(written))).toEqual(look);
    }),
  );
});

test('the usual look has a bare address', () => {
  expect(Object.values(writeLook(plainLook)).filter((value) => value !== undefined)).toEqual([]);
});

test('reads past words it does not know', () => {
  expect(
    readLook({ view: 'pie', status: 'at-risk.splendid', silent: 'soon', sort: '-mood', changed: 'x' }),
  ).toEqual({
    ...plainLook,
    statuses: ['at risk'],
  });
});

test('a number typed as a filter word stays a word', () => {
  expect(readLook({ text: 41 }).text).toBe('41');
});

test('taking the filter away keeps how the list is arranged', () => {
  const look = readLook({ view: 'tree', status: 'off-track', group: 'owner' });
  expect(isNarrowed(look)).toBe(true);
  expect(widened(look)).toEqual({ ...plainLook, view: 'tree', group: 'owner' });
});

test('asks the server for this Monday in the reader’s zone, and for the reader by name', () => {
  const look = readLook({ changed: 'monday', owner: 'me' });
  const reader = { personId: 'p', zone: 'Europe/Lisbon', monday: '2026-05-04' };
  expect(filterOf(look, reader)).toMatchObject({ changedSince: '2026-05-03T23:00:00.000Z', involves: 'p' });
});
