// From things to counts: what is in the denominator, what counts as gone wrong, and what no order or renaming may change.
import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeetingKind } from '../../core/meeting/kinds.ts';
import { type Ceremony, readMeetings } from './meetings.ts';
import { countOf } from './piece.ts';
import { isEasier, type Promised, readCarried, readCuts } from './plan.ts';
import { readAdditions, readDecisions, readRequests } from './promises.ts';
import { isRepeat, saysTheSame } from './repeats.ts';
import { readTexts } from './texts.ts';
import { readMissed } from './watermelons.ts';

const none = new Set<string>();

describe('ceremonies', () => {
  const review = (more: Partial<Ceremony> = {}): Ceremony => ({
    id: 'one',
    kind: 'leadership review',
    teamId: null,
    startsAt: '2026-05-04T09:00:00Z',
    plannedAt: '2026-05-04T09:00:00Z',
    zone: 'UTC',
    begunAt: '2026-05-04T09:00:00Z',
    endedAt: '2026-05-04T10:00:00Z',
    cancelledAt: null,
    cancelledIn: null,
    cancelledSide: null,
    needs: ['sponsor'],
    attendees: [{ role: 'sponsor', presence: 'here', delegateDecides: false }],
    decisions: 1,
    ...more,
  });
  const never = { begunAt: null, endedAt: null };
  const counts = (...all: Ceremony[]) => {
    const read = readMeetings(all, new Date('2026-06-01T00:00:00Z'), none);
    return { RV_MISS: countOf(read.RV_MISS), RV_EMPTY: countOf(read.RV_EMPTY), SP_ABS: countOf(read.SP_ABS) };
  };

  it('counts what was called off after commit, and not what was called off while planning', () => {
    const off = { ...never, cancelledAt: '2026-04-20T00:00:00Z', cancelledSide: 'nobody' as const };
    expect(counts(review({ ...off, cancelledIn: 'running' })).RV_MISS).toEqual({ bad: 1, n: 1 });
    expect(counts(review({ ...off, cancelledIn: 'planning' }))).toEqual({
      RV_MISS: { bad: 0, n: 0 },
      RV_EMPTY: { bad: 0, n: 0 },
      SP_ABS: { bad: 0, n: 0 },
    });
  });

  it('takes a delegate who may not decide, and a session the sponsor’s side called off, for an absence', () => {
    const delegate = (delegateDecides: boolean) =>
      review({ attendees: [{ role: 'sponsor', presence: 'delegated', delegateDecides }] });
    const calledOff = (cancelledSide: 'sponsor' | 'programme') =>
      review({ ...never, cancelledAt: '2026-04-20T00:00:00Z', cancelledIn: 'running', cancelledSide });
    expect(counts(delegate(true)).SP_ABS).toEqual({ bad: 0, n: 1 });
    expect(counts(delegate(false)).SP_ABS).toEqual({ bad: 1, n: 1 });
    expect(counts(calledOff('sponsor')).SP_ABS).toEqual({ bad: 1, n: 1 });
    expect(counts(calledOff('programme')).SP_ABS).toEqual({ bad: 0, n: 1 });
    expect(counts(review({ attendees: [] })).SP_ABS).toEqual({ bad: 1, n: 1 });
  });

  it('knows a review held late from one held, one that decided from one that did not, and leaves check-ins out', () => {
    expect(counts(review({ begunAt: '2026-05-12T09:00:00Z' })).RV_MISS).toEqual({ bad: 1, n: 1 });
    expect(counts(review({ begunAt: '2026-05-11T09:00:00Z' })).RV_MISS).toEqual({ bad: 0, n: 1 });
    expect(counts(review({ decisions: 0 })).RV_EMPTY).toEqual({ bad: 1, n: 1 });
    expect(counts(review({ kind: 'weekly check-in', needs: [], decisions: 0 })).RV_MISS).toEqual({
      bad: 0,
      n: 0,
    });
  });

  it('waits until a meeting’s time has run out', () => {
    const before = readMeetings([review(never)], new Date('2026-05-08T12:00:00Z'), none);
    expect(before.RV_MISS).toEqual([]);
  });

  it('never counts an empty or absent one that was not due, whatever happened', () => {
    assert(
      property(
        array(
          record({
            kind: constantFrom<MeetingKind>(
              'quarter review',
              'mid-quarter review',
              'weekly check-in',
              'reset',
            ),
            begunAt: constantFrom(null, '2026-05-05T09:00:00Z', '2026-05-30T09:00:00Z'),
            decisions: integer({ min: 0, max: 2 }),
          }),
          { maxLength: 12 },
        ),
        (given) => {
          const all = given.map((each, index) => review({ id: `${index}`, ...each, endedAt: each.begunAt }));
          const read = readMeetings(all, new Date('2026-06-01T00:00:00Z'), none);
          expect(read.RV_EMPTY.length).toBeLessThanOrEqual(read.RV_MISS.length);
          expect(new Set(read.RV_MISS.map(({ id }) => id)).size).toBe(read.RV_MISS.length);
        },
      ),
    );
  });
});

describe('decisions and requests', () => {
  const due = (doneOn: string | null) => ({ id: 'd', teamId: null, dueOn: '2026-05-01', doneOn });

  it('gives a decision a fortnight past its date', () => {
    expect(readDecisions([due(null)], '2026-05-15')).toEqual([]);
    expect(countOf(readDecisions([due(null)], '2026-05-16'))).toEqual({ bad: 1, n: 1 });
    expect(countOf(readDecisions([due('2026-05-15')], '2026-05-16'))).toEqual({ bad: 0, n: 1 });
    expect(countOf(readDecisions([due('2026-05-16')], '2026-05-20'))).toEqual({ bad: 1, n: 1 });
  });

  it('gives a request five working days; one taken back in time asked for nothing', () => {
    const asked = (answeredOn: string | null, withdrawnOn: string | null = null) =>
      // A Friday: the fifth working day is the Friday after.
      ({ id: 'r', teamId: null, raisedOn: '2026-05-01', answeredOn, withdrawnOn });
    const read = (one: ReturnType<typeof asked>, today: string) => countOf(readRequests([one], today, none));
    expect(read(asked(null), '2026-05-08')).toEqual({ bad: 0, n: 0 });
    expect(read(asked(null), '2026-05-09')).toEqual({ bad: 1, n: 1 });
    expect(read(asked('2026-05-08'), '2026-05-09')).toEqual({ bad: 0, n: 1 });
    expect(read(asked('2026-05-11'), '2026-05-12')).toEqual({ bad: 1, n: 1 });
    expect(read(asked(null, '2026-05-05'), '2026-05-20')).toEqual({ bad: 0, n: 0 });
    expect(read(asked(null, '2026-05-12'), '2026-05-20')).toEqual({ bad: 1, n: 1 });
  });

  it('takes an exception for an addition nobody paid for', () => {
    const of = (price: 'displaces' | 'capacity' | 'exception' | null) =>
      ({ kind: 'key result', id: 'k', teamId: 't', price }) as const;
    const all = (['displaces', 'capacity', 'exception', null] as const).map(of);
    expect(readAdditions(all).map(({ isBad }) => isBad)).toEqual([false, false, true, true]);
  });
});

describe('the plan', () => {
  const kept = (more: Partial<Promised> = {}): Promised => ({
    id: 'k1',
    teamId: 'boarding',
    title: 'Bring sailings held for late boarding down from 14 to 4 a week',
    kind: 'decrease',
    target: 4,
    bandLow: null,
    bandHigh: null,
    kpiId: null,
    isAddition: false,
    isTakenOut: false,
    ...more,
  });

  it('counts what came over unchanged, and not what has a new target or another team', () => {
    const over = (before: Partial<Promised>) => countOf(readCarried([kept()], [kept(before)], false)).bad;
    expect(over({ id: 'k0' })).toBe(1);
    expect(over({ title: 'Bring sailings held for late boarding down from 9 to 4 a week' })).toBe(1);
    expect(over({ target: 6 })).toBe(0);
    expect(over({ teamId: 'engines' })).toBe(0);
    expect(over({ title: 'Bring refunds down from 14 to 4 a week' })).toBe(0);
  });

  it('says nothing without a cycle before, unless the year is spoken of; in its last quarter a year-end is right', () => {
    const annual = kept({ title: 'Punctuality from 84% to 92% by year-end' });
    expect(readCarried([kept()], null, false)).toEqual([]);
    expect(countOf(readCarried([annual, kept()], null, false))).toEqual({ bad: 1, n: 2 });
    expect(readCarried([annual], null, true)).toEqual([]);
  });

  it('counts a target made easier on the quiet, by a change or by writing it anew', () => {
    const aim = (target: number) => ({ kind: 'decrease', target, bandLow: null, bandHigh: null }) as const;
    const moved = (after: number, inReview = false) =>
      countOf(readCuts([kept()], [{ keyResultId: 'k1', before: aim(4), after: aim(after), inReview }])).bad;
    expect(moved(6)).toBe(1);
    expect(moved(3)).toBe(0);
    expect(moved(6, true)).toBe(0);
    const anew = kept({ id: 'k2', isAddition: true, target: 8 });
    expect(countOf(readCuts([kept({ isTakenOut: true }), anew], []))).toEqual({ bad: 1, n: 1 });
    expect(countOf(readCuts([kept(), anew], []))).toEqual({ bad: 0, n: 1 });
  });

  it('never finds both ways easier, and nothing easier than itself', () => {
    const number = integer({ min: -50, max: 50 });
    assert(
      property(
        constantFrom('increase' as const, 'decrease' as const, 'milestone' as const),
        number,
        number,
        (kind, a, b) => {
          const aim = (target: number) => ({ kind, target, bandLow: null, bandHigh: null });
          expect(isEasier(aim(a), aim(a))).toBe(false);
          expect(isEasier(aim(a), aim(b)) && isEasier(aim(b), aim(a))).toBe(false);
        },
      ),
    );
    const band = (bandLow: number | null, bandHigh: number | null) =>
      ({ kind: 'band', target: null, bandLow, bandHigh }) as const;
    expect(isEasier(band(2, 5), band(2, 6))).toBe(true);
    expect(isEasier(band(2, 5), band(3, 5))).toBe(false);
    expect(isEasier(band(2, 5), band(null, 5))).toBe(true);
  });
});

describe('check-ins', () => {
  const next = {
    note: 'The slip was closed for two days',
    noteBefore: 'The slip was closed for two days.',
    value: 9,
    valueBefore: 9,
    stoodStillBefore: false,
    mayStandStill: false,
  };

  it('repeats with the same words and the same value; a value that moved never does', () => {
    expect(isRepeat(next)).toBe(true);
    expect(isRepeat({ ...next, value: 8 })).toBe(false);
    expect(isRepeat({ ...next, note: 'Two gates opened earlier, so the queue halved' })).toBe(false);
    expect(isRepeat({ ...next, note: '', noteBefore: '' })).toBe(true);
  });

  it('repeats in other words when the value stands still for three weeks, unless it may', () => {
    const reworded = { ...next, note: 'Nothing new to tell from the harbour', stoodStillBefore: true };
    expect(isRepeat(reworded)).toBe(true);
    expect(isRepeat({ ...reworded, mayStandStill: true })).toBe(false);
  });

  it('finds likeness the same from both sides', () => {
    const line = constantFrom(
      'The slip was closed',
      'The slip was closed twice',
      'Two gates opened',
      '',
      'Closed',
    );
    assert(property(line, line, (a, b) => saysTheSame(a, b) === saysTheSame(b, a)));
  });
});

it('sees a missed key result that stood green, and nothing in one without a stated confidence', () => {
  const of = (confidence: number | null) => ({ id: 'k', teamId: 't', confidence });
  expect(readMissed([of(0.7), of(0.69), of(null)]).map(({ isBad }) => isBad)).toEqual([true, false, false]);
});

it('points at the key results its text counts are made of', () => {
  assert(
    property(
      array(
        record({
          title: constantFrom(
            'Launch the timetable app',
            'Bring sailings held for late boarding down from 14 to 4 a week',
            'Keep punctuality at 92%',
          ),
          isGuard: boolean(),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      (given) => {
        const read = readTexts(
          given.map(({ title, isGuard }, index) => ({
            id: `${index}`,
            teamId: 't',
            objectiveTitle: 'Passengers board on time',
            title,
            role: isGuard ? ('guard' as const) : ('result' as const),
          })),
        );
        for (const signal of ['KR_ACT', 'KR_TRACK', 'KR_KPI'] as const)
          expect(read.signals[signal]).toMatchObject(countOf(read.pieces[signal]));
      },
    ),
    { numRuns: 30 },
  );
});
