// Advice is taken on through what is open.
import { expect, it } from 'vitest';
import { troubleBehind } from './trouble-behind.ts';

const open = (what: 'sponsor absent' | 'cause:sponsorship' | 'cause:trust') => ({ what, healedOn: null });
const governance = { rule: 'R2', signals: ['SP_ABS', 'ADD_UNP'] } as const;
const advice = { ...governance, signals: [...governance.signals] };

it('takes the cause before the pattern, and the pattern before nothing', () => {
  const both = [open('cause:trust'), open('sponsor absent'), open('cause:sponsorship')];
  expect(troubleBehind(advice, both)?.what).toBe('cause:sponsorship');
  expect(troubleBehind(advice, both.slice(0, 2))?.what).toBe('sponsor absent');
  expect(troubleBehind(advice, both.slice(0, 1))).toBe(null);
});

it('leaves what has healed alone', () => {
  const healed = { ...open('cause:sponsorship'), healedOn: '2026-05-06' };
  expect(troubleBehind(advice, [healed])).toBe(null);
});
