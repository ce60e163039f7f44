// The calendar file: lines as the standard wants them, a UID that stays, a cancellation that is told, and a zone that knows when its clocks change.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEntry, icalendar } from './icalendar.ts';

const now = new Date('2026-05-01T08:00:00Z');
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: '0197',
  name: 'Leadership review',
  startsAt: '2026-03-31T09:00:00Z',
  minutes: 45,
  zone: 'Europe/Lisbon',
  place: '',
  note: '',
  url: 'https://okr.saltline.example/meetings/0197',
  isOff: false,
  sequence: 0,
  ...more,
});
const file = (...entries: CalendarEntry[]) =>
  icalendar('Saltline Ferries', 'okr.saltline.example', entries, now);
const unfolded = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

test('tells local times of the zone, before and after the clocks change', () => {
  const lines = unfolded(file(entry(), entry({ id: '0198', startsAt: '2026-03-24T10:00:00Z' })));
  expect(lines).toContain('DTSTART;TZID=Europe/Lisbon:20260331T100000');
  expect(lines).toContain('DTEND;TZID=Europe/Lisbon:20260331T104500');
  expect(lines).toContain('DTSTART;TZID=Europe/Lisbon:20260324T100000');
  const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE')).join('\n');
  expect(zone).toContain('BEGIN:DAYLIGHT\nDTSTART:20260329T010000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100');
});

test('keeps its UID while the sequence rises, and tells a cancellation', () => {
  const off = unfolded(file(entry({ isOff: true, sequence: 3, note: 'Away with the board' })));
  expect(off).toContain('UID:0197@okr.saltline.example');
  expect(off).toContain('SEQUENCE:3');
  expect(off).toContain('STATUS:CANCELLED');
});

test('no text breaks out of its line, and no line is longer than 75 octets', () => {
  const said = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(said, said, (name, note) => {
      const text = file(entry({ name, note }));
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThan(76);
      const names = unfolded(text).map((line) => line.split(/[:;]/)[0]);
      expect(names.filter((each) => each === 'BEGIN')).toHaveLength(
        names.filter((each) => each === 'END').length,
      );
      expect(names.filter((each) => each === 'UID')).toHaveLength(1);
      expect(unfolded(text)).toContain('END:VCALENDAR');
    }),
  );
});
