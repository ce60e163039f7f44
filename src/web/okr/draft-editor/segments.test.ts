import { expect, test } from 'vitest';
import { markAt, segmentsOf, type TextMark } from './segments.ts';

const text = 'Launch the kiosks by August';
const task: TextMark = { id: 'task', severity: 'error', marks: [[0, 17]] };
const soft: TextMark = { id: 'soft', severity: 'warning', marks: [[11, 20]] };

test('the pieces together are the text, whatever is marked', () => {
  for (const marked of [[], [task], [task, soft], [{ ...task, marks: [[5, 900]] } as TextMark]])
    expect(
      segmentsOf(text, marked)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  expect(segmentsOf('', [task])).toEqual([]);
});

test('where marks overlap the more important one is drawn', () => {
  expect(segmentsOf(text, [task, soft]).map(({ text: words, mark }) => [words, mark?.id])).toEqual([
    ['Launch the ', 'task'],
    ['kiosks', 'task'],
    [' by', 'soft'],
    [' August', undefined],
  ]);
});

test('tells which finding lies under a position', () => {
  expect(markAt([task, soft], 3)).toBe('task');
  expect(markAt([task, soft], 19)).toBe('soft');
  expect(markAt([task, soft], 25)).toBeNull();
});
