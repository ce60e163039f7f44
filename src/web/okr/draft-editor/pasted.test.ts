import { expect, test } from 'vitest';
import { fieldsOf, linesOf, personNamed } from './pasted.ts';

const people = [
  { id: 'ana', name: 'Ana de Oliveira' },
  { id: 'ines', name: 'Inês Carvalho' },
  { id: 'ian', name: 'Ian Carver' },
];

test('finds the one person a typed name means', () => {
  expect(personNamed('Ana', people, 'me')).toBe('ana');
  expect(personNamed('ines carvalho', people, 'me')).toBe('ines');
  expect(personNamed('me', people, 'ian')).toBe('ian');
});

test('two people of a name, or none, is nobody', () => {
  expect(personNamed('carv', people, null)).toBeNull();
  expect(personNamed('Tomas', people, null)).toBeNull();
});

test('a pasted line fills the fields', () => {
  expect(fieldsOf('NPS 32 -> 45, owner Ana', { people, me: null, ownerId: 'ian' })).toMatchObject({
    title: 'NPS',
    kind: 'increase',
    baseline: 32,
    target: 45,
    ownerId: 'ana',
  });
});

test('a line without a name goes to the owner of the objective', () => {
  expect(fieldsOf('Cut waiting from 41 to 25 minutes', { people, me: null, ownerId: 'ian' }).ownerId).toBe(
    'ian',
  );
});

test('several pasted lines are several key results', () => {
  expect(linesOf('- one\r\n\n - two \n')).toEqual(['- one', '- two']);
});

test('a day somebody wrote stays in the words', () => {
  const around = { people, me: null, ownerId: null };
  expect(fieldsOf('Open the new gate at Skerry Point by 15 March, owner Ana', around).title).toBe(
    'Open the new gate at Skerry Point by 15 March',
  );
  expect(fieldsOf('NPS 32 -> 45 by end of Q3', around).title).toBe('NPS');
});
