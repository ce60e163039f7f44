// The examples in the signals are their tests: each reads as the state it is an example of.
import { describe, expect, it } from 'vitest';
import { signalIds } from '../facts.ts';
import { readSignal } from '../read.ts';
import type { State } from '../reading.ts';
import { families, type Signal } from '../signal.ts';
import { signals } from './index.ts';

// Some signals are never unsure: their minimum is high enough for the interval to be clear of one threshold.
function statesOf(signal: Signal): State[] {
  const found = new Set<State>();
  for (let n = 1; n <= 100; n++)
    for (let bad = 0; bad <= n; bad++)
      found.add(readSignal(signal, { teams: 2, flags: [], signals: { [signal.id]: { bad, n } } }).state);
  return [...found];
}

for (const signal of signals)
  describe(signal.slug, () => {
    it('has an example of every state it can be in, and words for all that is said about it', () => {
      expect(signal.examples.map(({ is }) => is)).toEqual(expect.arrayContaining(statesOf(signal)));
      for (const words of [signal.formula, signal.source, signal.gaming.risk, signal.gaming.counter])
        expect(words).toMatch(/^[A-Z].*\.$/);
    });

    for (const { is, teams = 10, ...count } of signal.examples)
      it(`reads ${count.bad} of ${count.n} as ${is}`, () => {
        const reading = readSignal(signal, { teams, flags: [], signals: { [signal.id]: count } });
        expect(reading.state).toBe(is);
        expect(reading.missing === undefined).toBe(is !== 'UNKNOWN');
      });
  });

it('has one signal for every id, and one slug for every signal', () => {
  expect(signals.map(({ id }) => id)).toEqual([...signalIds]);
  expect(new Set(signals.map(({ slug }) => slug)).size).toBe(signals.length);
  expect(new Set(signals.map(({ family }) => family))).toEqual(new Set(families));
});
