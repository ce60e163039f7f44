import { expect, it } from 'vitest';
import { sponsorTitle } from './finding.ts';

it('counts what waits', () => {
  expect(sponsorTitle({ toSign: 2, toAnswer: 1, due: 0 })).toBe('Two to sign, one to answer');
  expect(sponsorTitle({ toSign: 0, toAnswer: 0, due: 1 })).toBe('One to carry out');
  expect(sponsorTitle({ toSign: 0, toAnswer: 0, due: 0 })).toBe('Nothing waits for you');
});
