import { expect, it } from 'vitest';
import { finding } from './finding.ts';

it('says how much is new', () => {
  expect(finding(0, 0)).toBe('You were not told anything yet');
  expect(finding(0, 4)).toBe('You have read everything');
  expect(finding(1, 4)).toBe('One thing is new');
  expect(finding(3, 4)).toMatch(/^(3|three) things are new$/i);
  expect(finding(100, 30)).toBe('A hundred things or more are new');
});
