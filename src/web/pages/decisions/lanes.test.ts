import { describe, expect, it } from 'vitest';
import { weeksOf } from '../../../core/calendar/weeks.ts';
import { left, most, pictureOf, width } from './lanes.ts';
import type { Addition } from './rows.ts';

const cycle = { startsOn: '2026-04-01', endsOn: '2026-06-30' };
const at = { weeks: weeksOf(cycle), today: '2026-05-06', dayOf: (instant: string) => instant.slice(0, 10) };
const added = (on: string, more: object = {}) =>
  ({
    sequence: Number(on.slice(5).replace('-', '')),
    at: `${on}T10:00:00Z`,
    title: 'Night boats on the two festival weekends of the year, and what they cost',
    paid: 'capacity',
    stillRuns: true,
    endedDays: null,
    unpaidDays: null,
    decision: { capacity: '60 hours', capacityOfName: 'Marta Nunes', displaced: [] },
    ...more,
  }) as unknown as Addition;
const draw = (additions: Addition[]) => pictureOf({ additions, past: [], asked: [] }, at);

describe('the picture of the ledger', () => {
  it('keeps every label inside, whatever the week', () => {
    const days = ['2026-04-02', '2026-05-05', '2026-06-02', '2026-06-29'];
    for (const { title, price } of draw(days.map((day) => added(day))).lanes)
      for (const { x, anchor, text } of [title, price]) {
        const long = text.length * 6.9;
        expect(anchor === 'start' ? x + long : x - long).toBeLessThanOrEqual(width);
        expect(anchor === 'start' ? x : x - long).toBeGreaterThanOrEqual(left - 8);
      }
  });

  it('gives each its own lane, the newest nearest to the weeks', () => {
    const { lanes, weeksAt } = draw([added('2026-04-09'), added('2026-04-16'), added('2026-04-23')]);
    const [oldest, , newest] = lanes;
    expect(oldest!.top).toBeLessThan(newest!.top);
    expect(newest!.top).toBeLessThan(weeksAt);
    expect(newest!.bottom).toBeLessThan(oldest!.bottom);
    expect(new Set(lanes.map(({ top }) => top)).size).toBe(3);
  });

  it('draws on from an exception that ended to today, and an unpaid one from its start', () => {
    const decision = { expiresOn: '2026-04-30', signedByName: 'Rui Brito', displaced: [] };
    const [ended, unpaid] = draw([
      added('2026-04-09', { paid: 'exception', decision, endedDays: 6 }),
      added('2026-04-16', { paid: 'nothing', decision: null, unpaidDays: 20 }),
    ]).lanes;
    expect(ended!.until).toBeGreaterThan(ended!.x);
    expect(ended!.over).toBeGreaterThan(ended!.until);
    expect(unpaid).toMatchObject({ tone: 'bad', over: ended!.over });
    expect(unpaid!.price.text).toBe('No price named for 20 days');
  });

  it('shows the newest where there are many, and says how many it leaves to the table', () => {
    const many = Array.from({ length: most.additions + 3 }, (_, index) =>
      added(`2026-04-${String(index + 2).padStart(2, '0')}`),
    );
    const picture = draw(many);
    expect(picture.lanes).toHaveLength(most.additions);
    expect(picture.hidden).toBe(3);
  });
});
