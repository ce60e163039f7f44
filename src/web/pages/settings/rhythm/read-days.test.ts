import { expect, it } from 'vitest';
import { readDays } from './read-days.ts';

it('reads a line each, and tells the lines it cannot read', () => {
  expect(
    readDays(
      '2026-12-25 Christmas Day\n\n# ours\n2026-06-10, Portugal Day\n25.12.2026\n2026-02-30 No such day',
    ),
  ).toEqual({
    days: [
      { day: '2026-12-25', name: 'Christmas Day' },
      { day: '2026-06-10', name: 'Portugal Day' },
    ],
    wrong: [
      { line: 5, text: '25.12.2026' },
      { line: 6, text: '2026-02-30 No such day' },
    ],
  });
  expect(readDays('2026-12-25').days).toEqual([{ day: '2026-12-25', name: 'Day off' }]);
});

it('reads a calendar file, with folded lines and days that run on', () => {
  const file = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20261224',
    'DTEND;VALUE=DATE:20261227',
    'SUMMARY:Christmas\\, all',
    '  of it',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'SUMMARY:May Day',
    'DTSTART:20260501T000000Z',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const name = 'Christmas, all of it';
  expect(readDays(file).days).toEqual([
    { day: '2026-12-24', name },
    { day: '2026-12-25', name },
    { day: '2026-12-26', name },
    { day: '2026-05-01', name: 'May Day' },
  ]);
});
