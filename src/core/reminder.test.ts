// Reminders come as days of somebody's own zone, before and after a check-in is due, and leave days off alone.
import { expect, it } from 'vitest';
import { slotOn } from './calendar/due.ts';
import { quietUntil, usualSetting } from './notification-setting.ts';
import { reminderAt } from './reminder.ts';

const cycle = { startsOn: '2026-04-01', endsOn: '2026-06-30' };
const rule = { weekday: 4, time: '09:30', zone: 'Europe/Lisbon' };
const none = new Set<string>();
const at = (instant: string, zone = 'Europe/Lisbon', daysOff: ReadonlySet<string> = none) =>
  reminderAt(slotOn(cycle, instant.slice(0, 10), rule), new Date(instant), zone, daysOff);

it('reminds from the working day before, and again from the working day after', () => {
  expect(at('2026-05-05T10:00:00Z')).toBeNull();
  expect(at('2026-05-06T10:00:00Z')).toBe('check-in due');
  expect(at('2026-05-07T08:00:00Z')).toBe('check-in due');
  expect(at('2026-05-07T12:00:00Z')).toBeNull();
  expect(at('2026-05-08T07:00:00Z')).toBe('check-in overdue');
});

it('counts the days where somebody is: it is tomorrow in Auckland first', () => {
  expect(at('2026-05-05T13:00:00Z')).toBeNull();
  expect(at('2026-05-05T13:00:00Z', 'Pacific/Auckland')).toBe('check-in due');
});

it('stays silent on weekends, days off and in quiet weeks, and comes a day earlier over a day off', () => {
  expect(at('2026-05-09T10:00:00Z')).toBeNull();
  expect(at('2026-05-06T10:00:00Z', 'Europe/Lisbon', new Set(['2026-05-06']))).toBeNull();
  expect(at('2026-05-05T10:00:00Z', 'Europe/Lisbon', new Set(['2026-05-06']))).toBe('check-in due');
  const quiet = slotOn({ ...cycle, quietWeeks: [6] }, '2026-05-06', rule);
  expect(reminderAt(quiet, new Date('2026-05-06T10:00:00Z'), 'Europe/Lisbon', none)).toBeNull();
});

it('holds mail in quiet hours, also past midnight, until they end where somebody is', () => {
  const until = (instant: string, zone = 'Europe/Lisbon') =>
    quietUntil(usualSetting, new Date(instant), zone)?.toISOString() ?? null;
  expect(until('2026-05-06T10:00:00Z')).toBeNull();
  expect(until('2026-05-06T20:00:00Z')).toBe('2026-05-07T06:00:00.000Z');
  expect(until('2026-05-06T03:00:00Z')).toBe('2026-05-06T06:00:00.000Z');
  expect(until('2026-05-06T10:00:00Z', 'Pacific/Auckland')).toBe('2026-05-06T19:00:00.000Z');
  const noon = { quietFrom: '12:00', quietTo: '13:00' };
  expect(quietUntil(noon, new Date('2026-05-06T11:30:00Z'), 'Europe/Lisbon')?.toISOString()).toBe(
    '2026-05-06T12:00:00.000Z',
  );
  expect(quietUntil({ quietFrom: null, quietTo: null }, new Date(), 'UTC')).toBeNull();
});
