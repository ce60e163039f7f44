// Lines as people paste them from a document, a chat or a sheet.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLine } from './paste.ts';

it('fills a key result from a label with an arrow', () => {
  expect(readLine('NPS 32 -> 45 by end of Q3, owner: me')).toEqual({
    title: 'NPS',
    kind: 'increase',
    baseline: 32,
    target: 45,
    unit: '',
    ownerText: 'me',
    deadline: 'end of Q3',
  });
});

it('keeps a sentence whole', () => {
  expect(readLine('- Cut gangway wait from 14 to 6 minutes (owner: Ida Holm)')).toEqual({
    title: 'Cut gangway wait from 14 to 6 minutes',
    kind: 'decrease',
    baseline: 14,
    target: 6,
    unit: 'minutes',
    ownerText: 'Ida Holm',
  });
});

it('multiplies thousands and millions out', () => {
  expect(readLine('KR2: Freight revenue: €3.1M → €4M')).toMatchObject({
    title: 'Freight revenue',
    baseline: 3_100_000,
    target: 4_000_000,
    unit: '€',
  });
  expect(readLine('Weekly riders 12k → 20k @Olu')).toMatchObject({
    title: 'Weekly riders',
    baseline: 12_000,
    target: 20_000,
    ownerText: 'Olu',
  });
});

it('reads a start given in brackets', () => {
  expect(readLine('On-time departures 90% (currently 78%)')).toMatchObject({
    kind: 'increase',
    baseline: 78,
    target: 90,
    unit: '%',
  });
});

it('leaves the level open when the line only says by how much', () => {
  expect(readLine('Reduce fuel per crossing by 12%')).toMatchObject({
    title: 'Reduce fuel per crossing by 12%',
    kind: 'decrease',
    baseline: null,
    target: null,
    unit: '%',
  });
});

it('takes a line without a number for a milestone', () => {
  expect(readLine('2. Winter licence granted, owner Berit')).toMatchObject({
    title: 'Winter licence granted',
    kind: 'milestone',
    baseline: null,
    target: null,
    ownerText: 'Berit',
  });
});

it('does not take a date or a name with digits for a target', () => {
  expect(readLine('ISO 14001 audit passed by 15 August 2027')).toMatchObject({
    kind: 'milestone',
    target: null,
    deadline: '15 August 2027',
  });
});

it('reads back what was written', () => {
  const amount = fc.integer({ min: 1, max: 99_999 });
  fc.assert(
    fc.property(
      amount,
      amount,
      fc.constantFrom('minutes', 'complaints', 'litres'),
      fc.constantFrom('->', '→', 'to'),
      (baseline, target, unit, arrow) => {
        const read = readLine(
          `Night crossing ${arrow === 'to' ? 'from ' : ''}${baseline} ${arrow} ${target} ${unit}, owner: Ida`,
        );
        expect(read).toMatchObject({ title: 'Night crossing', baseline, target, unit, ownerText: 'Ida' });
      },
    ),
  );
});

it('takes a number that looks like a year for a count where it goes to a count', () => {
  expect(readLine('Night crossing from 1980 to 1 minutes')).toMatchObject({ baseline: 1980, target: 1 });
  expect(readLine('Night crossing from 2019 to 2023 riders')).toMatchObject({ baseline: 2019, target: 2023 });
  expect(readLine('Riders as they were from 2019 to 2023')).toMatchObject({ baseline: null, target: null });
});

it('never throws and always gives a title for a line that says something', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (line) => {
      const { title, target } = readLine(line);
      expect(target === null || Number.isFinite(target)).toBe(true);
      if (/\p{L}{3}/u.test(line)) expect(title).not.toBe('');
    }),
  );
});
