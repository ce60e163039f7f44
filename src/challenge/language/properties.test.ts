// What holds for any text: what is printed is read back, no number is made up, and spaces or capitals do not change what is said.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { challenge } from '../challenge.ts';
import { dates } from './date.ts';
import { forms } from './lexicon/inflect.ts';
import { verb } from './lexicon.ts';
import type { Shape } from './numeral.ts';
import { quantities } from './quantity.ts';
import { read, words } from './reading.ts';

const level = fc.oneof(
  fc.nat(999_999),
  fc.integer({ min: 1, max: 99_999 }).map((value) => value / 100),
);
const grouped = (value: number) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }).format(value);
const spaced = (value: number) => grouped(value).replaceAll(',', '\u00a0');
const plain = (value: number) => `${value}`;

/** How a value is printed, and what the grammar should make of it. */
const prints: [(value: number) => string, Shape, string][] = [
  [(value) => `${value}%`, 'percent', '%'],
  [(value) => `${value} percent`, 'percent', '%'],
  [(value) => `${value}pp`, 'points', 'pp'],
  [(value) => `€${grouped(value)}`, 'money', '€'],
  [(value) => `$${plain(value)}`, 'money', '$'],
  [(value) => `${value} ms`, 'duration', 'ms'],
  [(value) => `${value} hours`, 'duration', 'hours'],
  [(value) => `${value}x`, 'multiple', 'x'],
  [(value) => `${grouped(value)} bookings`, 'plain', ''],
  [(value) => `${spaced(value)} bookings`, 'plain', ''],
];

it('reads back a level however it was printed', () => {
  fc.assert(
    fc.property(level, fc.constantFrom(...prints), (value, [print, shape, unit]) => {
      const text = `Answers reach ${print(value)} at the north quay`;
      const found = quantities(text, words(text));
      expect(found.map((each) => [each.value, each.shape, each.unit])).toEqual([[value, shape, unit]]);
      expect(text.slice(found[0]!.from, found[0]!.to)).toBe(print(value).replace(/ bookings$/, ''));
    }),
  );
});

it('reads back thousands and millions', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(['k', 1e3], ['M', 1e6], [' million', 1e6], ['bn', 1e9]),
      (value, [letter, factor]) => {
        const text = `Raise revenue to €${value}${letter}`;
        expect(quantities(text, words(text))[0]?.value).toBe(value * Number(factor));
      },
    ),
  );
});

it('tells where a number goes from and to, in every way of writing it', () => {
  const ways: ((from: string, to: string) => string)[] = [
    (from, to) => `Complaints from ${from} to ${to}`,
    (from, to) => `Complaints ${from} → ${to}`,
    (from, to) => `Complaints: ${from} -> ${to}`,
    (from, to) => `Bring complaints to ${to} (currently ${from})`,
    (from, to) => `Complaints reach ${to}, up from ${from}`,
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1899 }),
      fc.integer({ min: 1, max: 1899 }),
      fc.constantFrom('', '%'),
      fc.constantFrom(...ways),
      (from, to, unit, print) => {
        const { measure } = read('key result', print(`${from}${unit}`, `${to}${unit}`));
        expect([measure.baseline?.value, measure.target?.value]).toEqual([from, to]);
      },
    ),
  );
});

it('never counts a day, a quarter or a year as something to reach', () => {
  const when = fc.constantFrom(
    'by Q3',
    'by 15 August 2027',
    'before the end of Q4',
    'in H2',
    'by 2027-03-31',
    'until 31/12/2027',
    'by March 2027',
    'in FY27',
  );
  fc.assert(
    fc.property(
      when,
      fc.constantFrom('Open the night route', 'Crews are proud', 'Reach the islands'),
      (moment, start) => {
        const text = `${start} ${moment}`;
        expect(quantities(text, words(text))).toEqual([]);
      },
    ),
  );
  expect(dates('between 15 August and Q4')).toHaveLength(2);
});

it('knows every form of a verb as the same verb', () => {
  for (const base of [
    'launch',
    'write',
    'roll-out',
    'plan',
    'reduce',
    'apply',
    'fix',
    'analyse',
    'run',
    'set-up',
  ])
    for (const form of forms(base)) expect(verb(form)).toMatchObject({ kind: verb(base)!.kind });
  expect(verb('organize')).toMatchObject({ base: 'organise' });
  expect(verb('islanders')).toBeUndefined();
});

const titles = [
  'Launch the delay app by August',
  'Hold 12 workshops',
  'Departures within 5 minutes of plan rise from 81% to 93%',
  'Improve boarding',
  'Maintain punctuality above 90%',
  'Raise repeat trips to 30% and cut refunds to 2%',
  'Handbook published',
];

it('says the same with spaces behind, in capitals, with a stop, and as a point of a list', () => {
  const said = (title: string, kind: 'objective' | 'key_result') =>
    challenge({ kind, title }).map(({ rule, severity }) => [rule, severity]);
  const changes: ((title: string) => string)[] = [
    (title) => `${title}   `,
    (title) => `${title}\n`,
    (title) => `${title}.`,
    (title) => title.toLowerCase(),
    (title) => `${title[0]!.toLowerCase()}${title.slice(1)}`,
    (title) => `We will ${title[0]!.toLowerCase()}${title.slice(1)}`,
  ];
  for (const title of titles)
    for (const kind of ['objective', 'key_result'] as const)
      for (const [index, changed] of changes.entries()) {
        // "We will" goes before a verb only.
        if (index === changes.length - 1 && !read('key result', title).lead) continue;
        expect([changed(title), said(changed(title), kind)]).toEqual([changed(title), said(title, kind)]);
      }
});
