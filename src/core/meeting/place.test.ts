// Ceremonies keep their place in the quarter whether it has 12, 13 or 14 weeks, step out of quiet weeks and days off, and stay at their hour when clocks change.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '../calendar/day.ts';
import { weeksOf } from '../calendar/weeks.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { localDay, localTime } from '../calendar/zone.ts';
import { type MeetingKind, manners } from './kinds.ts';
import { opensYear, type Plan, placeMeetings } from './place.ts';

const planOf = (more: Partial<Plan['cycle']> = {}, rest: Partial<Plan> = {}): Plan => ({
  cycle: {
    startsOn: '2026-01-05',
    endsOn: '2026-04-05',
    quietWeeks: [],
    rhythm: { weekday: 4, time: '09:30' },
    ...more,
  },
  zone: 'Europe/Lisbon',
  daysOff: new Set(),
  teams: ['boarding'],
  opensYear: false,
  ...rest,
});
const weeksWith = (kind: MeetingKind, plan: Plan) => {
  const weeks = weeksOf(plan.cycle);
  return placeMeetings(plan)
    .filter((placed) => placed.kind === kind)
    .map(({ day }) => weeks.find((week) => day >= week.startsOn && day <= week.endsOn)?.number ?? 0);
};

test.each([
  [12, '2026-03-29', 6, [2, 4, 8, 10]],
  [13, '2026-04-05', 7, [2, 4, 6, 8, 10]],
  [14, '2026-04-12', 7, [2, 4, 6, 8, 10, 12]],
])(
  'a quarter of %i weeks commits first, turns in the middle and ends with its reviews',
  (count, endsOn, middle, leadership) => {
    const plan = planOf({ endsOn });
    expect(weeksWith('commit', plan)).toEqual([1]);
    expect(weeksWith('mid-quarter review', plan)).toEqual([middle]);
    expect(weeksWith('leadership review', plan)).toEqual(leadership);
    expect(weeksWith('quarter review', plan)).toEqual([count - 1]);
    expect(weeksWith('retrospective', plan)).toEqual([count]);
    expect(weeksWith('reset', plan)).toEqual([count]);
    expect(weeksWith('weekly check-in', plan)).toHaveLength(count);
  },
);

test('drafting and the workshop lie before the quarter, the annual day only before the first of a year', () => {
  const daysBefore = (kind: MeetingKind, plan: Plan) =>
    placeMeetings(plan)
      .filter((placed) => placed.kind === kind)
      .map(({ day }) => weeksBefore(day));
  const weeksBefore = (day: string) =>
    Math.ceil((Date.parse('2026-01-05') - Date.parse(day)) / (7 * 86_400_000));
  expect(daysBefore('company draft', planOf())).toEqual([4, 3]);
  expect(daysBefore('team drafting', planOf())).toEqual([2, 1]);
  expect(daysBefore('alignment workshop', planOf())).toEqual([1]);
  expect(daysBefore('annual outcomes', planOf())).toEqual([]);
  expect(daysBefore('annual outcomes', planOf({}, { opensYear: true }))).toEqual([7]);
});

test('a quiet week has none, and its review goes to the next that works', () => {
  const plan = planOf({ quietWeeks: [7] });
  expect(weeksWith('weekly check-in', plan)).not.toContain(7);
  expect(weeksWith('mid-quarter review', plan)).toEqual([6]);
});

test('stays at its local hour when the clocks go forward', () => {
  const times = placeMeetings(planOf())
    .filter(({ kind }) => kind === 'weekly check-in')
    .map(({ startsAt }) => [localTime(startsAt, 'Europe/Lisbon'), startsAt.toISOString().slice(11, 16)]);
  expect(times.at(0)).toEqual(['10:00', '10:00']);
  expect(times.at(-1)).toEqual(['10:00', '09:00']);
});

const anyPlan = fc
  .record({
    start: fc.integer({ min: 0, max: 800 }),
    weeks: fc.integer({ min: 2, max: 15 }),
    stub: fc.integer({ min: 0, max: 6 }),
    quietWeeks: fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 6 }),
    off: fc.uniqueArray(fc.integer({ min: -60, max: 110 }), { maxLength: 40 }),
    weekday: fc.integer({ min: 1, max: 7 }),
    zone: fc.constantFrom('Europe/Lisbon', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
    opensYear: fc.boolean(),
  })
  .map(({ start, weeks, stub, off, weekday: day, quietWeeks, ...rest }) => {
    const startsOn = addDays('2026-01-01', start);
    return planOf(
      {
        startsOn,
        endsOn: addDays(startsOn, weeks * 7 + stub - 1),
        quietWeeks,
        rhythm: { weekday: day, time: '09:30' },
      },
      {
        ...rest,
        daysOff: new Set(off.map((days) => addDays(startsOn, days))),
        teams: ['boarding', 'engines'],
      },
    );
  });

describe('whatever the quarter', () => {
  test('every ceremony falls on a working day, at its local hour, in order and inside the quarter it belongs to', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const placed = placeMeetings(plan);
        for (const { day, startsAt, kind, minutes } of placed) {
          expect(isWorkingDay(day, plan.daysOff), `${kind} ${day}`).toBe(true);
          expect(weekday(day)).toBeLessThan(6);
          expect(localDay(startsAt, plan.zone)).toBe(day);
          expect(day <= plan.cycle.endsOn).toBe(true);
          expect(minutes).toBe(manners[kind].minutes);
        }
        const at = placed.map(({ startsAt }) => startsAt.getTime());
        expect(at).toEqual(at.toSorted((a, b) => a - b));
      }),
    );
  });

  test('no two share a kind, a team and a slot, so that planning again finds them', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const keys = placeMeetings(plan).map(({ kind, teamId, slot }) => `${kind} ${teamId} ${slot}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

test('a year is opened by its first quarter, whatever the calendar', () => {
  const quarter = { startsOn: '2026-04-01', endsOn: '2026-06-30' };
  expect(opensYear({ family: 'quarters', fiscalStartMonth: 4 }, quarter)).toBe(true);
  expect(opensYear({ family: 'quarters', fiscalStartMonth: 1 }, quarter)).toBe(false);
  expect(opensYear({ family: 'explicit' }, quarter)).toBe(false);
  expect(opensYear({ family: 'explicit' }, { startsOn: '2025-12-29', endsOn: '2026-03-29' })).toBe(true);
});
