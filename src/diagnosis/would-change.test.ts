// What is said to change a verdict does change it, for every organisation; and nothing less of it would.
import { assert, integer, option, property, record, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { type Cause, causes, judge, type Verdict, weighed } from './causes.ts';
import { type Facts, type SignalId, signalIds } from './facts.ts';
import { factsOf } from './organisations.fixture.ts';
import { readSignal } from './read.ts';
import { signals } from './signals/index.ts';
import { thresholds } from './thresholds.ts';
import type { Turn } from './turning.ts';
import { changesOf } from './would-change.ts';

const readingsOf = (facts: Facts) =>
  new Map(signals.map((signal) => [signal.id, readSignal(signal, facts)] as const));

function seen(cause: Cause, facts: Facts) {
  const readings = readingsOf(facts);
  const judgement = judge(cause, readings);
  const extra = judgement.verdict === 'form-only' ? [{ weight: 0, reading: readings.get('COPY')! }] : [];
  const all = [...weighed(cause, readings), ...extra];
  return { ...changesOf(judgement, all, { readings, facts }), verdict: judgement.verdict };
}

function verdictAfter(cause: Cause, facts: Facts, turns: readonly Turn[]): Verdict {
  const changed = Object.fromEntries(turns.map(({ becomes: { signal, bad, n } }) => [signal, { bad, n }]));
  const after = { ...facts, signals: { ...facts.signals, ...changed } } as Facts;
  return judge(cause, readingsOf(after)).verdict;
}

const count = (id: SignalId) => {
  const most = thresholds[id].minimum * 4;
  return tuple(integer({ min: 0, max: most }), integer({ min: 0, max: most })).map(
    ([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)],
  );
};
const organisation = tuple(
  integer({ min: 1, max: 30 }),
  record(Object.fromEntries(signalIds.map((id) => [id, option(count(id), { nil: undefined, freq: 9 })]))),
).map(([teams, counts]) =>
  factsOf(
    teams,
    Object.fromEntries(Object.entries(counts).filter(([, each]) => each)) as Parameters<typeof factsOf>[1],
  ),
);

test('going all of a way changes the verdict, and going all but the last step of it does not', () => {
  assert(
    property(organisation, (facts) => {
      for (const cause of causes) {
        const { towards, away, verdict } = seen(cause, facts);
        if (verdict === 'not-enough-evidence') continue;
        for (const way of [towards, away])
          if (way.length > 0) {
            expect(verdictAfter(cause, facts, way)).not.toBe(verdict);
            if (verdict !== 'inconclusive')
              expect(verdictAfter(cause, facts, way.slice(0, -1))).toBe(verdict);
          }
      }
    }),
    { numRuns: 600 },
  );
});

test('what is supported, possible or not supported always has a way out', () => {
  assert(
    property(organisation, (facts) => {
      for (const cause of causes) {
        const { towards, away, verdict } = seen(cause, facts);
        if (verdict === 'supported' || verdict === 'possible') expect(away.length).toBeGreaterThan(0);
        if (verdict === 'not-supported') expect(towards.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 600 },
  );
});

test('where evidence is missing, what is asked for would be enough to judge', () => {
  const facts = factsOf(2, { CI_MISS: [6, 24] });
  const { towards } = seen('cadence', facts);
  expect(towards.map(({ says }) => says)).toEqual([
    'at least 30 check-ins due, to see whether check-ins come',
    'at least 6 scheduled reviews, to see whether reviews take place',
  ]);
  expect(judge('cadence', readingsOf(factsOf(2, { CI_MISS: [6, 30], RV_MISS: [1, 6] }))).verdict).not.toBe(
    'not-enough-evidence',
  );
});
