// Every rule can be found, read and shown by its own examples.
import { expect, it } from 'vitest';
import { rules } from '../../../../challenge/rules/index.ts';
import { exampleLine, pieces, ruleName, speaksOf } from './words.ts';

it('shows every example of every rule as a line, its pieces making the whole of it', () => {
  for (const { slug, examples } of rules)
    for (const example of [...examples.marked, ...examples.silent]) {
      const line = exampleLine(example);
      expect([slug, line.text]).toEqual([slug, expect.stringMatching(/^[^«»]+$/)]);
      expect(
        pieces(line)
          .map(({ text }) => text)
          .join(''),
      ).toBe(line.text);
    }
});

it('tells the marked words apart, and what has to be known beside them', () => {
  expect(pieces(exampleLine('Grow «followers» from 4,000 to 9,000'))).toEqual([
    { text: 'Grow ', isMarked: false },
    { text: 'followers', isMarked: true },
    { text: ' from 4,000 to 9,000', isMarked: false },
  ]);
  const draft = { objective: { title: 'Calm decks' }, keyResults: [] };
  expect(
    exampleLine({ draft, facts: { teamLevel: 'team', lastCycle: { objectives: [], keyResults: [] } } }),
  ).toEqual({
    text: 'Calm decks',
    marks: [],
    knowing: 'knowing team level and last cycle',
  });
});

it('finds a rule by its name, its reason or an example, whatever the case and order', () => {
  const vanity = rules.find(({ slug }) => slug === 'vanity')!;
  expect(ruleName('activity-output')).toBe('Activity output');
  for (const sought of ['VANITY', 'advertisement', 'grow followers', 'flatters counts', ''])
    expect([sought, speaksOf(vanity, sought, 'counts what flatters')]).toEqual([sought, true]);
  expect(speaksOf(vanity, 'timetable vanity xyz', '')).toBe(false);
});
