import { expect, test } from 'vitest';
import { mentionAt, mentionedIn, piecesOf, withMention } from './mentions.ts';

const people = [
  { id: 'ines', name: 'Ines Carvalho' },
  { id: 'ana', name: 'Ana' },
  { id: 'ana-o', name: 'Ana Oliveira' },
];

test('notices a mention while it is typed, and not an e-mail address', () => {
  expect(mentionAt('ask @Ine', 8)).toEqual({ from: 4, typed: 'Ine' });
  expect(mentionAt('@', 1)).toEqual({ from: 0, typed: '' });
  expect(mentionAt('ask @Ines Car', 13)).toEqual({ from: 4, typed: 'Ines Car' });
  expect(mentionAt('write to ines@saltline', 22)).toBeNull();
});

test('puts the whole name in and goes on behind it', () => {
  expect(withMention('ask @Ine about it', { from: 4, caret: 8, name: 'Ines Carvalho' })).toEqual({
    text: 'ask @Ines Carvalho about it',
    caret: 19,
  });
});

test('reads mentions out of a text, the longest name first, each person once', () => {
  expect(mentionedIn('@Ana Oliveira and @Ana, then @Ana Oliveira; x@Ana', people)).toEqual(['ana-o', 'ana']);
  expect(piecesOf('no one', people)).toEqual([{ text: 'no one', id: null }]);
});
