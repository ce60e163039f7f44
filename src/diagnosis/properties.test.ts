// What must hold for every organisation, also those nobody thought of.
import { assert, constantFrom, integer, option, property, record, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import type { Verdict } from './causes.ts';
import { diagnose } from './diagnose.ts';
import { type Facts, type SignalId, signalIds } from './facts.ts';
import { readSignal } from './read.ts';
import type { State } from './reading.ts';
import { signals } from './signals/index.ts';
import { thresholds } from './thresholds.ts';

type Drawn = Partial<Record<SignalId, { bad: number; n: number }>>;

const count = (most: number) =>
  tuple(integer({ min: 0, max: most }), integer({ min: 0, max: most })).map(([a, b]) => ({
    bad: Math.min(a, b),
    n: Math.max(a, b),
  }));

const drawnSignals = record(
  Object.fromEntries(
    signalIds.map((id) => [id, option(count(thresholds[id].minimum * 4), { nil: undefined, freq: 6 })]),
  ),
).map((all) => Object.fromEntries(Object.entries(all).filter(([, each]) => each)) as Drawn);

const organisation = record({ teams: integer({ min: 1, max: 40 }), signals: drawnSignals }).map(
  ({ teams, signals: drawn }): Facts & { signals: Drawn } => ({ teams, flags: [], signals: drawn }),
);

const withCount = (facts: Facts, id: SignalId, one: { bad: number; n: number }): Facts => ({
  ...facts,
  signals: { ...facts.signals, [id]: one },
});

const badness: Record<State, number> = { UNKNOWN: -1, HEALTHY: 0, UNSURE: 1, WATCH: 2, STRONG: 3 };
const gravity: Record<Exclude<Verdict, 'not-enough-evidence'>, number> = {
  'not-supported': 0,
  'form-only': 1,
  inconclusive: 2,
  possible: 3,
  supported: 4,
};

test('one more bad event never improves a verdict, and takes no pattern away', () => {
  assert(
    property(organisation, constantFrom(...signalIds), (facts, id) => {
      const given = facts.signals[id];
      if (!given || given.bad === given.n) return;
      const before = diagnose(facts);
      const after = diagnose(withCount(facts, id, { bad: given.bad + 1, n: given.n }));
      for (const [cause, { verdict }] of Object.entries(before.causes)) {
        const next = after.causes[cause as keyof typeof before.causes].verdict;
        if (verdict === 'not-enough-evidence' || next === 'not-enough-evidence') expect(next).toBe(verdict);
        else expect(gravity[next]).toBeGreaterThanOrEqual(gravity[verdict]);
      }
      expect(after.patterns).toEqual(expect.arrayContaining(before.patterns));
    }),
    { numRuns: 2000 },
  );
});

test('one more that was due and went wrong never looks better', () => {
  assert(
    property(
      constantFrom(...signals),
      integer({ min: 1, max: 40 }),
      count(400),
      (signal, teams, { bad, n }) => {
        const read = (one: { bad: number; n: number }) =>
          readSignal(signal, { teams, flags: [], signals: { [signal.id]: one } });
        const [before, after] = [read({ bad, n }), read({ bad: bad + 1, n: n + 1 })];
        if (before.state !== 'UNKNOWN')
          expect(badness[after.state]).toBeGreaterThanOrEqual(badness[before.state]);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a state is monotone in what went wrong, for every signal, count and number of teams', () => {
  assert(
    property(
      constantFrom(...signals),
      integer({ min: 1, max: 40 }),
      integer({ min: 1, max: 120 }),
      (signal, teams, n) => {
        const states = Array.from(
          { length: n + 1 },
          (_, bad) =>
            badness[readSignal(signal, { teams, flags: [], signals: { [signal.id]: { bad, n } } }).state],
        );
        expect(states).toEqual(states.toSorted((a, b) => a - b));
      },
    ),
  );
});

test('half as much of the same share never makes a signal strong or healthy', () => {
  assert(
    property(
      constantFrom(...signals),
      integer({ min: 1, max: 40 }),
      count(200),
      (signal, teams, { bad, n }) => {
        const read = (one: { bad: number; n: number }) =>
          readSignal(signal, { teams, flags: [], signals: { [signal.id]: one } }).state;
        const [whole, half] = [read({ bad: bad * 2, n: n * 2 }), read({ bad, n })];
        if (half === 'STRONG' || half === 'HEALTHY') expect(whole).toBe(half);
      },
    ),
    { numRuns: 2000 },
  );
});

test('taking a signal away never makes “supported” of “not supported” without saying what is not seen', () => {
  assert(
    property(organisation, constantFrom(...signalIds), (facts, id) => {
      const before = diagnose(facts).causes;
      const { [id]: _, ...others } = facts.signals;
      const after = diagnose({ ...facts, signals: others }).causes;
      for (const [cause, { verdict, coverage, explanation }] of Object.entries(after))
        if (verdict === 'supported' && before[cause as keyof typeof before].verdict === 'not-supported') {
          expect(coverage).toBeLessThan(1);
          expect(explanation).toContain('Not seen: ');
        }
    }),
    { numRuns: 2000 },
  );
});

test('the order of teams and of signals changes nothing', () => {
  const teamCounts = tuple(...Array.from({ length: 8 }, () => count(39)));
  assert(
    property(organisation, teamCounts, (facts, perTeam) => {
      const turned = Object.fromEntries(Object.entries(facts.signals).reverse());
      const one = diagnose({ ...facts, signals: { ...facts.signals, SPREAD: { perTeam } } });
      const other = diagnose({ ...facts, signals: { ...turned, SPREAD: { perTeam: perTeam.toReversed() } } });
      const said = ({ causes, patterns, advice }: typeof one) => ({
        patterns,
        verdicts: Object.values(causes).map(({ verdict }) => verdict),
        kinds: advice.map(({ kind }) => kind),
      });
      expect(said(other)).toEqual(said(one));
    }),
  );
});

test('advice is never empty, and says each kind once', () => {
  assert(
    property(organisation, (facts) => {
      const kinds = diagnose(facts).advice.map(({ kind }) => kind);
      expect(kinds.length).toBeGreaterThan(0);
      expect(new Set(kinds).size).toBe(kinds.length);
    }),
  );
});

test('a share exactly on a threshold has reached it', () => {
  for (const signal of signals)
    for (const limit of ['warn', 'fail'] as const) {
      const { [limit]: at } = thresholds[signal.id];
      for (const n of [100, 200, 300, 1000]) {
        const bad = Math.round(at * n);
        const state = (one: number) =>
          readSignal(signal, { teams: n, flags: [], signals: { [signal.id]: { bad: one, n } } }).state;
        if (limit === 'warn')
          expect([state(bad), state(bad - 1)]).toEqual(['WATCH', expect.not.stringMatching('WATCH')]);
        else expect([state(bad), state(bad - 1)]).toEqual(['STRONG', 'WATCH']);
      }
    }
});
