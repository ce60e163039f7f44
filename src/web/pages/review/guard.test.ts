import { expect, test } from 'vitest';
import { guardCourse, guardWord } from './guard.ts';

const guard = {
  kind: 'decrease' as const,
  role: 'guard' as const,
  baseline: 9,
  target: 12,
  bandLow: null,
  bandHigh: null,
  value: 11 as number | null,
  unit: 'a week',
};
const cycle = { startsOn: '2026-10-12', endsOn: '2027-01-10', quietWeeks: [] };
const told = (value: number | null, effectiveOn: string, correctedById: string | null = null) => ({
  value,
  effectiveOn,
  correctedById,
});

test('a guard held when it ended within its limit, and was broken outside it', () => {
  expect(guardWord(guard)).toBe('Held');
  expect(guardWord({ ...guard, value: 13 })).toBe('Broken');
  expect(guardWord({ ...guard, value: null })).toBe('Not measured');
});

test('names the worst week, and leaves out what was corrected', () => {
  const course = [
    told(9, '2026-10-15'),
    told(40, '2026-10-20', 'corrected'),
    told(13, '2026-10-22'),
    told(15, '2026-10-29'),
    told(11, '2026-11-05'),
  ];
  expect(guardCourse(guard, course, cycle)).toBe('Within its limit at 2 of 4 check-ins; 15 a week in week 3');
  expect(guardCourse(guard, [told(9, '2026-10-15'), told(11, '2026-10-22')], cycle)).toBe(
    'Within its limit at all 2 check-ins',
  );
  expect(guardCourse(guard, [told(null, '2026-10-15')], cycle)).toBe('');
});
