// The arithmetic of the self-audit: silent on little, fair between the groups, and its intervals hold as often as they say, though key results come in objectives.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fewest, type Scored, selfAudit, tQuantile } from './self-audit.ts';

const tenth = fc.integer({ min: 0, max: 10 }).map((score) => score / 10);
const row = fc.record({
  objective: fc.integer({ min: 0, max: 60 }).map(String),
  isFlagged: fc.boolean(),
  score: tenth,
});
const rows = fc.array(row, { maxLength: 200 });
const many = fc.array(row, { minLength: 60, maxLength: 200 });
const near = (value: number) => expect.closeTo(value, 9);

it('says nothing before there is enough in both groups, and always how much there is', () => {
  fc.assert(
    fc.property(rows, (scored) => {
      const { flagged, unflagged, difference } = selfAudit(scored);
      expect(flagged.keyResults + unflagged.keyResults).toBe(scored.length);
      const isEnough = [flagged, unflagged].every(
        ({ keyResults, objectives }) => keyResults >= fewest.keyResults && objectives >= fewest.objectives,
      );
      if (!isEnough) expect([difference, flagged.mean, unflagged.mean]).toEqual([null, null, null]);
    }),
  );
});

it('keeps every figure inside its interval and every interval inside what can be', () => {
  fc.assert(
    fc.property(many, (scored) => {
      const { flagged, unflagged, difference } = selfAudit(scored);
      if (!difference) return;
      expect(difference.value).toEqual(near(flagged.mean!.value - unflagged.mean!.value));
      for (const [each, lowest] of [
        [difference, -1],
        [flagged.mean!, 0],
        [unflagged.mean!, 0],
      ] as const) {
        expect(each.low).toBeGreaterThanOrEqual(lowest);
        expect(each.low).toBeLessThanOrEqual(each.value + 1e-12);
        expect(each.high).toBeGreaterThanOrEqual(each.value - 1e-12);
        expect(each.high).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('does not depend on the order of rows, and turns its sign when the groups are swapped', () => {
  fc.assert(
    fc.property(many, (scored) => {
      const { difference } = selfAudit(scored);
      const swapped = selfAudit(scored.map((each) => ({ ...each, isFlagged: !each.isFlagged })).reverse());
      if (!difference) {
        expect(swapped.difference).toBeNull();
        return;
      }
      const { value, low, high } = swapped.difference!;
      expect({ value: -value, low: -high, high: -low }).toEqual({
        value: near(difference.value),
        low: near(difference.low),
        high: near(difference.high),
      });
    }),
  );
});

it('makes nothing of scores that are all alike', () => {
  const scored = Array.from({ length: 80 }, (_, index) => ({
    objective: `${index}`,
    isFlagged: index % 2 === 0,
    score: 0.7,
  }));
  expect(selfAudit(scored).difference).toBeNull();
});

it('agrees with a worked example', () => {
  // One key result an objective: then it is the difference of two means with their plain variances, by hand.
  const scored: Scored[] = Array.from({ length: 40 }, (_, index) => ({
    objective: `${index}`,
    isFlagged: index < 20,
    score: index < 20 ? (index % 2 ? 0.2 : 0.6) : index % 2 ? 0.6 : 0.8,
  }));
  // Squared deviations: 20 of 0.04 and 20 of 0.01, each over 20 squared, times 40/39.
  const reach = tQuantile(39) * Math.sqrt(((20 * 0.04) / 400 + (20 * 0.01) / 400) * (40 / 39));
  expect(selfAudit(scored).difference).toEqual({
    value: near(-0.3),
    low: near(-0.3 - reach),
    high: near(-0.3 + reach),
  });
});

it('knows Student’s t', () => {
  // Source: any table of t, two-sided 95%.
  for (const [degrees, t] of [
    [9, 2.262],
    [19, 2.093],
    [30, 2.042],
    [60, 2.0],
    [120, 1.98],
  ] as const)
    expect(tQuantile(degrees)).toBeCloseTo(t, 2);
});

it('is as sure as it says: the truth lies inside about 19 times of 20, though key results of an objective go together', () => {
  let seed = 7;
  const chance = () => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return seed / 4294967296;
  };
  const clamp = (score: number) => Math.min(1, Math.max(0, score));
  const rounds = 2000;
  let inside = 0;
  for (let round = 0; round < rounds; round++) {
    const scored = Array.from({ length: 30 }, (_, index) => ({
      objective: `${index}`,
      mood: 0.3 * (chance() - 0.5),
    })).flatMap(({ objective, mood }) =>
      Array.from({ length: 3 }, (_, place) => ({
        objective,
        isFlagged: (Number(objective) + place) % 3 < (Number(objective) % 2 ? 1 : 2),
        score: clamp(0.5 + mood + 0.4 * (chance() - 0.5)),
      })),
    );
    const { difference } = selfAudit(scored);
    if (difference!.low <= 0 && difference!.high >= 0) inside++;
  }
  expect(inside / rounds).toBeGreaterThan(0.93);
  expect(inside / rounds).toBeLessThan(0.97);
});
