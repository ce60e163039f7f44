// The heading of the pulse says what stands, and no number of a wave that may not be told.
import { expect, it } from 'vitest';
import { finding } from './finding.ts';

it('says what is open before what was', () => {
  const closed = { closedOn: '2026-05-20', asked: 30, answered: 21 };
  expect(finding([{ closedOn: null, asked: 34, answered: 9 }, closed])).toBe(
    '9 of 34 people have answered the open wave',
  );
  expect(finding([closed])).toBe('21 of 30 people answered the last wave');
  expect(finding([{ ...closed, answered: null }])).toBe(
    'Fewer than five answered the last wave, so it shows nothing',
  );
  expect(finding([])).toBe('Nobody has been asked how OKRs go here');
});
