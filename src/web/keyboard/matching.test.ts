import { expect, test } from 'vitest';
import { matching } from './matching.ts';

const items = ['Go to Home', 'Check in', 'Show all keys', 'Élan, the team', 'Home port'].map((label) => ({
  label,
}));
const labels = (typed: string) => matching(items, typed).map(({ label }) => label);

test('nothing typed means everything', () => expect(labels('  ')).toHaveLength(items.length));

test('every typed word begins a word, in any order', () => {
  expect(labels('keys sh')).toEqual(['Show all keys']);
  expect(labels('eck')).toEqual([]);
});

test('labels that begin as typed come first', () =>
  expect(labels('home')).toEqual(['Home port', 'Go to Home']));

test('accents and case do not matter', () => expect(labels('elan')).toEqual(['Élan, the team']));
