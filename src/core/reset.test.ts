// Carrying on: a reason each time, and never the same one twice.
import { expect, test } from 'vitest';
import { carries, mustBeFresh, mustBeReviewed, mustComeLater } from './reset.ts';

const spring = { name: 'Spring tides', startsOn: '2026-04-01' };
const summer = { name: 'Summer', startsOn: '2026-07-01', phase: 'planning' as const };
const earlier = [{ cycleName: 'Spring tides', reason: 'The second ramp opens in April.' }];

test('carries what was promised into a later quarter, and nothing else', () => {
  expect(carries('closed', spring, summer)).toBe(true);
  expect(carries('committed', spring, summer)).toBe(true);
  expect(carries('draft', spring, summer)).toBe(false);
  expect(carries('proposed', spring, summer)).toBe(false);
  expect(carries('closed', summer, spring)).toBe(false);
  expect(carries('committed', spring, spring)).toBe(false);
});

test('takes a fresh reason', () => {
  expect(() => mustBeFresh('The ramp opened late, and the crew is trained now', earlier)).not.toThrow();
  expect(() => mustBeFresh('A first reason', [])).not.toThrow();
});

test.each(['', '   ', '…', '- - -'])('refuses %j as a reason', (reason) => {
  expect(() => mustBeFresh(reason, [])).toThrow(expect.objectContaining({ code: 'incomplete' }));
});

test.each([
  'The second ramp opens in April.',
  'the second  ramp opens in april',
  'The second ramp – opens in April!',
])('refuses %j, which was said before, and names the cycle', (reason) => {
  const say = 'This reason carried it into Spring tides already: say what is new';
  const missing = [{ field: 'reason', say }];
  expect(() => mustBeFresh(reason, earlier)).toThrow(expect.objectContaining({ detail: { missing } }));
});

test('chooses once the quarter is reviewed, and carries forward only', () => {
  expect(() => mustBeReviewed('running')).toThrow(expect.objectContaining({ code: 'wrong-phase' }));
  expect(() => mustBeReviewed('review')).not.toThrow();
  expect(() => mustBeReviewed('closed')).not.toThrow();
  expect(() => mustComeLater(spring, { ...spring, phase: 'planning' })).toThrow();
  expect(() => mustComeLater(spring, summer)).not.toThrow();
});
