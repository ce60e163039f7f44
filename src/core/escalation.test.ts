import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar/day.ts';
import { workingDaysBetween } from './calendar/working-days.ts';
import { localDay, localTime } from './calendar/zone.ts';
import { EscalationAnswer } from './escalation.ts';
import { answerDays, clockOf } from './escalation-clock.ts';

const lisbon = 'Europe/Lisbon';
const raised = (raisedAt: string) => ({ raisedAt, level: 'lead' as const, passedAt: null });
const at = (instant: string) => new Date(instant);

describe('the clock of a request', () => {
  it('gives the lead three working days, the day it was raised not counted', () => {
    const monday = raised('2026-05-04T08:12:00Z');
    expect(clockOf(monday, at('2026-05-06T10:00:00Z'), lisbon)).toMatchObject({
      level: 'lead',
      dueAt: at('2026-05-07T16:00:00Z'),
      daysLeft: 1,
      of: 3,
      isLate: false,
    });
  });

  it('goes on to the sponsor by itself, who has five more', () => {
    const monday = raised('2026-05-04T08:12:00Z');
    expect(clockOf(monday, at('2026-05-07T16:00:00Z'), lisbon).level).toBe('lead');
    const next = clockOf(monday, at('2026-05-07T16:00:01Z'), lisbon);
    expect(next).toMatchObject({ level: 'sponsor', since: at('2026-05-07T16:00:00Z'), daysLeft: 5, of: 5 });
    expect(next.dueAt).toEqual(at('2026-05-14T16:00:00Z'));
    expect(clockOf(monday, at('2026-05-15T08:00:00Z'), lisbon)).toMatchObject({ daysLeft: 0, isLate: true });
  });

  it('starts with the sponsor when it was handed on, or raised to them', () => {
    const passed = { ...raised('2026-05-04T08:12:00Z'), passedAt: '2026-05-05T09:00:00Z' };
    expect(clockOf(passed, at('2026-05-05T10:00:00Z'), lisbon)).toMatchObject({
      level: 'sponsor',
      daysLeft: 5,
    });
    const straight = { ...raised('2026-05-04T08:12:00Z'), level: 'sponsor' as const };
    expect(clockOf(straight, at('2026-05-04T10:00:00Z'), lisbon)).toMatchObject({ level: 'sponsor', of: 5 });
  });

  it('counts no day off', () => {
    const thursday = raised('2026-04-30T08:00:00Z');
    const clock = clockOf(thursday, at('2026-04-30T09:00:00Z'), lisbon, new Set(['2026-05-01']));
    expect(clock.dueAt).toEqual(at('2026-05-06T16:00:00Z'));
  });

  it('ends at five by the wall clock also across a clock change', () => {
    const friday = raised('2026-03-27T12:00:00Z');
    const { dueAt } = clockOf(friday, at('2026-03-27T12:00:00Z'), lisbon);
    expect([localDay(dueAt, lisbon), localTime(dueAt, lisbon)]).toEqual(['2026-04-01', '17:00']);
  });

  it('is never due before it began, never runs back, and only the working days of its turn are left', () => {
    const zones = fc.constantFrom('Europe/Lisbon', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata');
    const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
    const off = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        instants,
        fc.nat(40 * 86_400_000),
        fc.nat(5 * 86_400_000),
        zones,
        off,
        (start, wait, more, zone, gone) => {
          const daysOff = new Set(gone.map((days) => addDays(localDay(new Date(start), zone), days)));
          const request = raised(new Date(start).toISOString());
          const now = new Date(start + wait);
          const clock = clockOf(request, now, zone, daysOff);
          expect(clock.dueAt.getTime()).toBeGreaterThan(clock.since.getTime());
          expect(clock.since.getTime()).toBeGreaterThanOrEqual(start);
          expect(clock.daysLeft).toBeLessThanOrEqual(answerDays[clock.level]);
          if (clock.level === 'lead') expect(clock.isLate).toBe(false);
          const since = localDay(clock.since, zone);
          expect(workingDaysBetween(since, localDay(clock.dueAt, zone), daysOff)).toBe(clock.of);
          const later = clockOf(request, new Date(now.getTime() + more), zone, daysOff);
          expect(later.dueAt.getTime()).toBeGreaterThanOrEqual(clock.dueAt.getTime());
        },
      ),
    );
  });
});

describe('an answer', () => {
  it('is a yes with who and by when, a no with why, or a date', () => {
    const ownerId = crypto.randomUUID();
    const yes = { answer: 'yes', words: 'Crew B comes across', ownerId, dueOn: '2026-05-08' };
    expect(EscalationAnswer.safeParse(yes).success).toBe(true);
    expect(EscalationAnswer.safeParse({ ...yes, dueOn: null }).success).toBe(false);
    expect(EscalationAnswer.safeParse({ ...yes, ownerId: null }).success).toBe(false);
    expect(EscalationAnswer.safeParse({ answer: 'no', words: 'No crew until June' }).success).toBe(true);
    expect(EscalationAnswer.safeParse({ answer: 'no', words: ' ' }).success).toBe(false);
    expect(EscalationAnswer.safeParse({ answer: 'date', words: 'After the fog' }).success).toBe(false);
    expect(
      EscalationAnswer.safeParse({ answer: 'date', words: 'After the fog', on: '2026-05-12' }).success,
    ).toBe(true);
  });
});
