// A ranking stays an order whatever is done to it, by however many at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, moved, mustFitLine, mustStandAbove, placesOf } from './candidate.ts';
import { Refusal } from './refusal.ts';
import { defaultLimits } from './workspace.ts';

const order = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
const codeOf = (run: () => void) => {
  try {
    run();
  } catch (error) {
    return (error as Refusal).code;
  }
  return null;
};

describe('moved', () => {
  it('puts one before another, or last', () => {
    expect(moved(['tide', 'fog', 'rope'], 'rope', 'tide')).toEqual(['rope', 'tide', 'fog']);
    expect(moved(['tide', 'fog', 'rope'], 'tide', 'rope')).toEqual(['fog', 'tide', 'rope']);
    expect(moved(['tide', 'fog', 'rope'], 'tide', null)).toEqual(['fog', 'rope', 'tide']);
  });

  it('changes nothing for one that is not there or is put before itself', () => {
    expect(moved(['tide', 'fog'], 'rope', 'tide')).toEqual(['tide', 'fog']);
    expect(moved(['tide', 'fog'], 'tide', 'tide')).toEqual(['tide', 'fog']);
  });

  it('keeps a permutation, with every other one in its order, under any moves of two people taking turns', () => {
    const steps = fc.array(fc.tuple(fc.nat(), fc.option(fc.nat())), { maxLength: 30 });
    fc.assert(
      fc.property(order, steps, steps, (start, mine, theirs) => {
        let now = start;
        const turns = mine.flatMap((step, at) => [step, ...theirs.slice(at, at + 1)]);
        for (const [one, before] of turns) {
          const id = start[one % start.length]!;
          const next = moved(now, id, before === null ? null : start[before % start.length]!);
          expect(next.toSorted()).toEqual(start.toSorted());
          const others = (list: string[]) => list.filter((each) => each !== id);
          expect(others(next)).toEqual(others(now));
          now = next;
        }
      }),
    );
  });
});

it('gives strictly rising places, and those that were held where they differ', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 20 }), (held) => {
      const places = placesOf(held);
      expect(places).toHaveLength(held.length);
      for (const [at, place] of places.entries()) if (at > 0) expect(place).toBeGreaterThan(places[at - 1]!);
      if (new Set(held).size === held.length) expect(places).toEqual(held.toSorted((a, b) => a - b));
    }),
  );
});

describe('the line', () => {
  it('stands at the limit until one is chosen', () => {
    expect(lineOf(defaultLimits, true, null)).toBe(5);
    expect(lineOf(defaultLimits, false, null)).toBe(3);
    expect(lineOf(defaultLimits, false, 0)).toBe(0);
  });

  it('is drawn lower than the limit only with a reason', () => {
    expect(codeOf(() => mustFitLine(defaultLimits, false, 4, ''))).toBe('limit-reached');
    expect(codeOf(() => mustFitLine(defaultLimits, false, 4, 'Two crews'))).toBeNull();
    expect(codeOf(() => mustFitLine(defaultLimits, false, 2, ''))).toBeNull();
    expect(codeOf(() => mustFitLine(defaultLimits, false, null, ''))).toBeNull();
  });

  it('lets above it pass, below it only with a reason, and what is parked never', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        fc.boolean(),
        (place, line, isParked) => {
          const said = (reason: string | null) =>
            codeOf(() => mustStandAbove({ place, isParked }, line, reason));
          const below = place > line ? 'limit-reached' : null;
          expect(said(null)).toBe(isParked ? 'wrong-state' : below);
          expect(said('Two crews')).toBe(isParked ? 'wrong-state' : null);
        },
      ),
    );
  });

  it('refuses with what it is about', () => {
    expect(() => mustStandAbove({ place: 4, isParked: false }, 3, ' ')).toThrow(Refusal);
  });
});
