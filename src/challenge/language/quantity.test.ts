// What counts as a measure and what is only a name, a date or a version; and that nothing is ever read that is not there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measured } from './measured.ts';
import { words } from './reading.ts';
import { slice } from './span.ts';

const read = (text: string) => measured(text, words(text));
const levels = (text: string) => {
  const { baseline, target, unit } = read(text);
  return [baseline?.value ?? null, target?.value ?? null, unit];
};

describe('levels', () => {
  const cases: [string, number | null, number | null, string][] = [
    ['Late sailings 40→55%', 40, 55, '%'],
    ['Late sailings from 8/quarter to 2/quarter', 8, 2, '/quarter'],
    ['Berth waits of 12 minutes (currently 180)', 180, 12, 'minutes'],
    ['Freight revenue to $50k', null, 50_000, '$'],
    ['Freight revenue from €1.2M to €2M', 1_200_000, 2_000_000, '€'],
    ['P95 < 300 ms', null, 300, 'ms'],
    ['No more than 3 cancelled sailings', null, 3, 'cancelled'],
    ['Riders: 12,500 → 15,000', 12_500, 15_000, ''],
    ['Reach 10 000 riders (up from 8 000)', 8000, 10_000, 'riders'],
    ['Rating 4.6/5 (from 4.1/5)', 4.1, 4.6, '/5'],
    ['Handover from 15 minutes to 5', 15, 5, 'minutes'],
    ['Zero lost bags', null, 0, 'lost'],
    ['At least twelve harbours', null, 12, 'harbours'],
    ['Booking from 3.2 hrs to under 1 hr', 3.2, 1, 'hr'],
    ['Weekly riders: 12k today, 20k by September', 12_000, 20_000, ''],
  ];
  for (const [text, baseline, target, unit] of cases)
    it(`reads “${text}”`, () => {
      expect(levels(text)).toEqual([baseline, target, unit]);
    });
});

describe('changes', () => {
  for (const [text, value] of [
    ['Punctuality +12pp', 12],
    ['Fuel down by 20%', 20],
    ['Double winter riders', 2],
    ['Halve the gangway wait', 0.5],
    ['3x more freight', 3],
    ['30% fewer complaints', 30],
  ] as const)
    it(`reads “${text}” as a change, not a level`, () => {
      const { change, target } = read(text);
      expect([change?.value, target]).toEqual([value, null]);
    });
});

describe('what is not a metric', () => {
  for (const text of [
    'Ready by Q3',
    'Safe in 2026',
    'Move to v2',
    'Pass SOC 2',
    'ISO 27001 for the depot',
    'Open 24/7',
    'Lower P99',
    'Route #1',
    'D7 riders',
    'Phase 2 of the quay',
    'By 15 August 2027',
    'before 2027-03-01',
    'from 9 AM to 5 PM',
    'at 18:30',
    'Gate 4',
    'B2B freight',
    'the 1st of May',
    'FY26 plan',
    '7-day tickets',
  ])
    it(`reads no number in “${text}”`, () => {
      expect(read(text).quantities).toEqual([]);
    });
});

describe('deadlines', () => {
  for (const [text, deadline] of [
    ['Cut waits to 6 minutes by 15 August', 'by 15 August'],
    ['Cut waits to 6 minutes by the end of Q3', 'by the end of Q3'],
    ['Cut waits to 6 minutes this quarter', 'this quarter'],
    ['Cut waits to 6 minutes before March 2027', 'before March 2027'],
    ['Cut waits to 6 minutes by 20%', null],
  ] as const)
    it(`finds ${deadline ?? 'none'} in “${text}”`, () => {
      const found = read(text).deadline;
      expect(found && slice(text, found)).toBe(deadline);
    });
});

const amount = fc.integer({ min: 0, max: 999_999 });
const grouped = (value: number) => value.toLocaleString('en-GB');

it('reads back any pair of levels, however it was printed', () => {
  const print = fc.constantFrom(
    (a: string, b: string) => `Riders from ${a} to ${b}`,
    (a: string, b: string) => `Riders ${a} -> ${b}`,
    (a: string, b: string) => `Riders ${a}→${b}`,
    (a: string, b: string) => `Reach ${b} riders (currently ${a})`,
    (a: string, b: string) => `Riders at ${b}, up from ${a}`,
  );
  fc.assert(
    fc.property(amount, amount, print, fc.boolean(), (baseline, target, as, groups) => {
      const say = groups ? grouped : String;
      // A bare 1990 to 2099 may be a year; that doubt is tested above.
      fc.pre([baseline, target].every((value) => groups || value < 1980 || value > 2099));
      const { baseline: from, target: to } = read(as(say(baseline), say(target)));
      expect([from?.value, to?.value]).toEqual([baseline, target]);
    }),
  );
});

it('reads back decimals, money and shares', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('%', '€', 'k', 'M'), (tenths, dress) => {
      const number = (tenths / 10).toFixed(1);
      const text = `Reach ${dress === '€' ? '€' : ''}${number}${dress === '€' ? '' : dress}`;
      const factor = dress === 'k' ? 1e3 : dress === 'M' ? 1e6 : 1;
      expect(read(text).target?.value).toBeCloseTo(Number(number) * factor, 5);
    }),
  );
});

it('invents no number and marks nothing outside the text', { timeout: 30_000 }, () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'from 3',
      ' to ',
      '40%',
      ' → ',
      'by Q3',
      '€1.2M',
      '(currently ',
      ')',
      ' twelve ',
      '1,000',
      '24/7',
      '+5pp',
      '2026',
      '٣',
      '½',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const quantity of read(text).quantities) {
        expect(quantity.from).toBeGreaterThanOrEqual(last);
        expect(quantity.to).toBeLessThanOrEqual(text.length);
        expect(slice(text, quantity)).toMatch(/\d|\p{L}{3}/u);
        expect(Number.isFinite(quantity.value)).toBe(true);
        last = quantity.to;
      }
    }),
  );
});

it('tells a floor from a ceiling', () => {
  const bound = (text: string) => read(text).quantities[0]?.bound;
  for (const text of [
    'At least 40 bookings',
    'No fewer than 40 bookings',
    'Over 40 bookings',
    '40+ bookings',
    '40 bookings or more',
  ])
    expect([text, bound(text.replace(' bookings or', ' or'))]).toEqual([text, 'at least']);
  for (const text of [
    'No more than 3 delays',
    'Not more than 3 delays',
    'Fewer than 3 delays',
    'Under 3 delays',
    'Up to 3 delays',
  ])
    expect([text, bound(text)]).toEqual([text, 'at most']);
});

it('reads a part of a whole as one level', () => {
  const found = (text: string) =>
    read(text).quantities.map((each) => [slice(text, each), each.value, each.unit]);
  expect(found('9 out of 10 guests come back')).toEqual([['9 out of 10', 9, 'of 10']]);
  expect(found('Win rate from 1 in 6 to 1 in 3')).toEqual([
    ['1 in 6', 1, 'of 6'],
    ['1 in 3', 1, 'of 3'],
  ]);
  expect(found('10 berths in 3 harbours')).toHaveLength(2);
});
