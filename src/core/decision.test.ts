import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asChoice, daysPast } from './decision.ts';
import { Line, Prose } from './text.ts';

it('is past its date only while it is open', () => {
  const due = { state: 'open' as const, dueOn: '2026-05-01' };
  expect(daysPast(due, '2026-05-06')).toBe(5);
  expect(daysPast(due, '2026-05-01')).toBe(0);
  expect(daysPast({ ...due, state: 'done' }, '2026-05-06')).toBe(0);
  expect(daysPast({ ...due, dueOn: null }, '2026-05-06')).toBe(0);
});

it('makes one storable sentence of anything that says something', () => {
  expect(asChoice('Crew B comes\n across.')).toBe('Crew B comes across.');
  expect(asChoice('a '.repeat(200))).toHaveLength(298);
  const words = fc.string({ unit: 'binary', maxLength: 700 }).filter((text) => {
    const said = Prose.safeParse(text);
    return said.success && said.data !== '';
  });
  fc.assert(
    fc.property(words, (text) => {
      expect(Line.safeParse(asChoice(text)).success).toBe(true);
    }),
    { numRuns: 40 },
  );
});
