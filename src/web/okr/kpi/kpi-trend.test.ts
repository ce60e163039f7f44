// A KPI in a sentence: against its band, since when, and honest where nothing can be said.
import { expect, it } from 'vitest';
import { kpiFinding, kpiTrend } from './kpi-trend.ts';

const band = { unit: '%', bandLow: 80, bandHigh: null };
const read = (...values: number[]) =>
  values.map((value, index) => ({ value, effectiveOn: `2026-05-${10 + index}`, isReplaced: false }));
const today = '2026-05-20';

it('says since when it lies where it lies', () => {
  expect(kpiFinding(band, read(84, 82, 79, 78), today)).toBe(
    'Below its band since 12 May, two readings in a row',
  );
  expect(kpiFinding(band, read(79, 82, 84), today)).toBe(
    'Back in its band since 11 May, two readings in a row',
  );
  expect(kpiFinding(band, read(84, 79), today)).toBe('Below its band at the latest reading, 11 May');
  expect(kpiFinding(band, read(84, 82, 90), today)).toBe('In its band at every one of 3 readings');
});

it('claims nothing without readings or without a band', () => {
  expect(kpiFinding(band, [], today)).toBe('Not read yet');
  expect(kpiFinding(band, read(84), today)).toBe('In its band at its one reading');
  expect(kpiFinding({ ...band, bandLow: null }, read(84), today)).toBe(
    '84% at the latest reading; no band says whether that is well',
  );
});

it('passes the line by what was replaced', () => {
  const [first, second] = read(84, 79) as [ReturnType<typeof read>[number], ReturnType<typeof read>[number]];
  const readings = [
    { ...first, isReplaced: true },
    { ...second, effectiveOn: first.effectiveOn },
  ];
  const trend = kpiTrend({ ...band, health: 'below its band' }, readings, today);
  expect(trend.points).toEqual([{ x: first.effectiveOn, y: 79 }]);
  expect(trend.corrected).toEqual([{ x: first.effectiveOn, y: 84 }]);
  expect(kpiFinding(band, readings, today)).toBe('Below its band at its one reading');
});
