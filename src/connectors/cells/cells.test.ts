// One cell at a time: numbers, days, periods, status words, people.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readInstant } from './date.ts';
import { guessHabits } from './habits.ts';
import { readNumber } from './number.ts';
import { readPeople } from './people.ts';
import { periodOf, readPeriod } from './period.ts';
import { readStatus } from './status.ts';
import { lineOf, proseOf } from './text.ts';

describe('a number', () => {
  it.each([
    ['12,5', '.', 12.5, ''],
    ['1 200', '.', 1200, ''],
    ['1\u202f200,5', ',', 1200.5, ''],
    ['€1.2M', '.', 1_200_000, '€'],
    ['1,2 Mio €', ',', 1_200_000, '€'],
    ['45%', '.', 45, '%'],
    ['45 %', '.', 45, '%'],
    ['1,200', '.', 1200, ''],
    ['1,200', ',', 1.2, ''],
    ['1.200', ',', 1200, ''],
    ['1.200', '.', 1.2, ''],
    ['0,125', '.', 0.125, ''],
    ['1.234.567,8', '.', 1_234_567.8, ''],
    ["1'200", '.', 1200, ''],
    ['(45)', '.', -45, ''],
    ['−3.5 days', '.', -3.5, 'days'],
    ['$ -4k', '.', -4000, '$'],
    ['5 m', '.', 5, 'm'],
    ['$5m', '.', 5_000_000, '$'],
    ['2 million passengers', '.', 2_000_000, 'passengers'],
    ['NOK 30', '.', 30, 'NOK'],
    ['1.1k', '.', 1100, ''],
    ['1e3', '.', 1000, ''],
    ['12 min', '.', 12, 'min'],
    ['+7', '.', 7, ''],
  ] as const)('reads %s with decimal %s as %d %s', (text, decimal, value, unit) => {
    expect(readNumber(text, decimal)).toEqual({ value, unit });
  });

  it.each([
    '',
    'soon',
    '3 of 5',
    '10-20',
    '1.2.3',
    '1,2,3',
    '12/20',
    '1e99',
    '(45',
    'Q1 2027',
    '2027-01-01',
    '9'.repeat(40),
  ])('refuses to guess at %s', (text) => expect(readNumber(text, '.')).toBeNull());

  it('reads back every number we print', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e14, max: 1e14, noNaN: true }), (number) => {
        const short = Number(number.toPrecision(12));
        if (Math.abs(short) < 1e-6 && short !== 0) return;
        expect(readNumber(String(short), '.')?.value).toBe(short === 0 ? 0 : short);
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    ['2027-03-04', 'day first', '2027-03-04'],
    ['2027-03-04 14:36:20 UTC', 'day first', '2027-03-04'],
    ['03/04/2027', 'day first', '2027-04-03'],
    ['03/04/2027', 'month first', '2027-03-04'],
    ['3.4.2027', 'month first', '2027-04-03'],
    ['2027/3/4', 'day first', '2027-03-04'],
    ['4 Mar 2027', 'day first', '2027-03-04'],
    ['March 4, 2027', 'day first', '2027-03-04'],
    ['04-Mar-27', 'day first', '2027-03-04'],
    ['30/02/2027', 'day first', null],
    ['13/13/2027', 'day first', null],
    ['4 Foo 2027', 'day first', null],
    ['next week', 'day first', null],
    ['46023', 'day first', null],
  ] as const)('%s, %s, is %s', (text, habit, day) => expect(readDate(text, habit)).toBe(day));

  it('keeps the instant of a time stamp', () => {
    expect(readInstant('2027-03-10 20:57:08 UTC')).toBe('2027-03-10T20:57:08.000Z');
    expect(readInstant('yesterday')).toBeNull();
  });

  it('learns the habits of a file from cells with one reading only', () => {
    expect(guessHabits(['03/04/2027', '28/04/2027', '1.200', '12,5'])).toEqual({
      decimal: ',',
      dates: 'day first',
      sure: { decimal: true, dates: true },
    });
    expect(guessHabits(['04/28/2027', '1,200']).sure).toEqual({ decimal: false, dates: true });
  });
});

describe('a period', () => {
  it.each([
    ['Q1 2027', 'Q1 2027', '2027-01-01', '2027-03-31'],
    ['2027-Q4', 'Q4 2027', '2027-10-01', '2027-12-31'],
    ["Q2'27", 'Q2 2027', '2027-04-01', '2027-06-30'],
    ['FY27 Q3', 'Q3 2027', '2027-07-01', '2027-09-30'],
    ['H2 2027', 'H2 2027', '2027-07-01', '2027-12-31'],
    ['Annual 2027', 'Annual 2027', '2027-01-01', '2027-12-31'],
    ['2027', 'Annual 2027', '2027-01-01', '2027-12-31'],
  ])('%s is %s', (text, name, startsOn, endsOn) => {
    expect(readPeriod(text)).toMatchObject({ name, startsOn, endsOn });
  });

  it.each(['', 'Summer', 'Backlog', 'Q5 2027', 'Release 12'])('%s is none', (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  it('finds the quarter two days lie in, or names the days', () => {
    expect(periodOf('2027-01-04', '2027-03-26')?.name).toBe('Q1 2027');
    expect(periodOf('2027-02-01', '2027-04-30')?.name).toBe('2027-02-01 to 2027-04-30');
    expect(periodOf('2027-03-01', '2027-02-01')).toBeNull();
  });
});

describe('a status word', () => {
  it.each([
    ['Behind', 'at risk', null],
    ['ON_TRACK', 'on track', null],
    ['Progressing (70%)', 'at risk', null],
    ['Not Started', 'not started', null],
    ['In Trouble', 'off track', null],
    ['Postponed', null, 'carried over'],
    ['MISSED_TARGET', null, 'missed'],
    ['Partially achieved (50%)', null, 'partial'],
    ['Closed', null, null],
  ])('%s is %s, %s', (word, status, verdict) => {
    expect(readStatus(word)).toMatchObject({ status, verdict });
  });
  it('we do not know maps to nothing', () => expect(readStatus('Sailing')).toBeNull());
});

describe('people in a cell', () => {
  it.each([
    ['Ines Fjellvær, Tomasz Brook', ['Ines Fjellvær', 'Tomasz Brook']],
    ['Fjellvær, Ines', ['Fjellvær, Ines']],
    ['Ines; Tomasz', ['Ines', 'Tomasz']],
    ['', []],
    ['Ines Fjellvær, Ines Fjellvær', ['Ines Fjellvær']],
  ])('%s', (cell, names) => expect(readPeople(cell).map(({ name }) => name)).toEqual(names));

  it('are known by e-mail where there is one', () => {
    expect(readPeople('Ines Fjellvær <Ines@ferry.example>; t.brook@ferry.example')).toEqual([
      { name: 'Ines Fjellvær', email: 'ines@ferry.example' },
      { name: 't.brook@ferry.example', email: 't.brook@ferry.example' },
    ]);
  });
});

describe('text', () => {
  it('is cut at whole characters and says so', () => {
    const line = lineOf('👩‍👩‍👧‍👦'.repeat(400));
    expect(line.over).toBe(true);
    expect(line.text.endsWith('👩‍👩‍👧‍👦…')).toBe(true);
    expect(proseOf('bell\u0007 \ud800 end')).toEqual({ text: 'bell  \ufffd end', over: false });
  });
});
