// Planning again: what was held, is past or was put somewhere by a person never moves, nothing is doubled, and a second time changes nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { type Plan, placeMeetings } from './place.ts';
import { type Again, placeAgain, type Standing } from './place-again.ts';

const zone = 'Europe/Lisbon';
const planOf = (quietWeeks: number[] = [], more: Partial<Plan['cycle']> = {}): Plan => ({
  cycle: {
    startsOn: '2026-01-05',
    endsOn: '2026-04-05',
    quietWeeks,
    rhythm: { weekday: 4, time: '09:30' },
    ...more,
  },
  zone,
  daysOff: new Set(),
  teams: ['boarding'],
  opensYear: false,
});
const standing = (plan: Plan): Standing[] =>
  placeMeetings(plan).map(({ kind, teamId, slot, startsAt }) => ({
    ...{ id: `${kind} ${slot}`, kind, teamId, slot, zone, byHand: false },
    ...{ startsAt: startsAt.toISOString(), begunAt: null, cancelledAt: null, cancelledSide: null },
  }));
const early = new Date('2025-11-01T09:00:00Z');
const again = (plan: Plan, rows: Standing[], now = early) =>
  placeAgain(
    (at) => placeMeetings({ ...plan, zone: at }),
    zone,
    rows,
    now,
    () => true,
  );
const nothing: Again = { add: [], move: [], bringBack: [], callOff: [] };

function applied(rows: readonly Standing[], { add, move, bringBack, callOff }: Again): Standing[] {
  const to = new Map([...move, ...bringBack].map((each) => [each.id, each]));
  const fresh = add.map(({ kind, teamId, slot, startsAt }, index) => ({
    ...{ id: `new ${index} ${kind} ${slot}`, kind, teamId, slot, zone, byHand: false },
    ...{ startsAt: startsAt.toISOString(), begunAt: null, cancelledAt: null, cancelledSide: null },
  }));
  return [
    ...rows.map((row): Standing => {
      const there = to.get(row.id);
      if (there)
        return { ...row, slot: there.slot, startsAt: there.startsAt.toISOString(), cancelledAt: null };
      return callOff.includes(row.id) ? { ...row, cancelledAt: early.toISOString() } : row;
    }),
    ...fresh,
  ];
}

test('the same plan changes nothing', () => {
  expect(again(planOf(), standing(planOf()))).toEqual(nothing);
});

describe('a week that turns quiet', () => {
  const rows = standing(planOf());
  const done = again(planOf([4]), rows);

  test('loses its check-in, and its review goes to a week that is kept', () => {
    expect(done.callOff).toContain('weekly check-in 4');
    const review = done.move.find(({ id }) => id === 'leadership review 4');
    expect(review?.slot).not.toBe(4);
    expect(done.add).toEqual([]);
  });

  test('gets both back when it is no longer quiet', () => {
    const back = again(planOf(), applied(rows, done));
    expect(back.bringBack.map(({ id }) => id)).toContain('weekly check-in 4');
    expect([...back.add, ...back.callOff]).toEqual([]);
  });
});

test('leaves alone what somebody moved or called off, what runs or was held, and what is past', () => {
  const moved = planOf([], { startsOn: '2026-01-12', endsOn: '2026-04-12' });
  const [first, second, third, ...rest] = standing(planOf()).reverse() as [Standing, Standing, Standing];
  const kept = [
    { ...first, byHand: true },
    { ...second, begunAt: '2026-04-01T09:00:00Z' },
    { ...third, cancelledAt: '2026-01-01T09:00:00Z', cancelledSide: 'team' as const },
    ...rest,
  ];
  const now = new Date('2026-02-10T09:00:00Z');
  const ids = (done: Again) => [...done.move, ...done.bringBack].map(({ id }) => id).concat(done.callOff);
  const touched = ids(again(moved, kept, now));
  expect(touched.length).toBeGreaterThan(5);
  for (const row of kept)
    if (row.byHand || row.begunAt || row.cancelledAt || row.startsAt < now.toISOString())
      expect(touched).not.toContain(row.id);
});

test('keeps the zone a meeting has', () => {
  const [row] = standing(planOf()).filter(({ kind }) => kind === 'retrospective');
  const { move } = again(planOf(), [{ ...row!, zone: 'Europe/Athens' }]);
  expect(Date.parse(row!.startsAt) - move[0]!.startsAt.getTime()).toBe(2 * 3_600_000);
});

test('whatever the order of changes: nothing twice in one place, and planning twice is planning once', () => {
  const change = fc.record({
    quiet: fc.uniqueArray(fc.integer({ min: 1, max: 13 }), { maxLength: 4 }),
    shift: fc.integer({ min: -2, max: 2 }),
    weeks: fc.integer({ min: 11, max: 14 }),
    day: fc.integer({ min: 0, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      let rows = standing(planOf());
      for (const { quiet, shift, weeks, day } of changes) {
        const startsOn = addDays('2026-01-05', 7 * shift);
        const plan = planOf(quiet, { startsOn, endsOn: addDays(startsOn, 7 * weeks - 1) });
        const now = new Date(`${addDays('2025-12-01', day)}T12:00:00Z`);
        rows = applied(rows, again(plan, rows, now));
        expect(again(plan, rows, now)).toEqual(nothing);
        const spots = rows.map(({ kind, slot }) => `${kind} ${slot}`);
        expect(new Set(spots).size).toBe(spots.length);
      }
    }),
  );
});
