import { expect, test } from 'vitest';
import { plainLook, readLook } from '../address.ts';
import { lookOf, queryOf } from './built-in.ts';

test('a saved view opens as it was saved, in whatever cycle one is in', () => {
  const saved = readLook({
    view: 'tree',
    cycle: 'spring',
    status: 'at-risk.off-track',
    text: 'ramp & gate',
    at: 'x',
  });
  const opened = lookOf(queryOf(saved), { ...plainLook, cycleId: 'summer' });
  expect(opened).toEqual({ ...saved, cycleId: 'summer', at: null });
});

test('a saved query is plain letters, as the server keeps it', () => {
  expect(queryOf(readLook({ text: 'ålesund ferry' }))).toMatch(/^[\x21-\x7e]*$/);
});
