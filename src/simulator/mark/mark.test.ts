// Marks follow from what could be known, and say how sure they are.
import { expect, it } from 'vitest';
import { expert } from '../players/expert.ts';
import { run } from '../players/run.ts';
import { setting } from '../setting.fixture.ts';
import { table } from '../table/index.ts';
import { competencies } from './competency.ts';
import { mark } from './mark.ts';
import { overRuns } from './over-runs.ts';

const world = run(setting, 15, expert);
const cost = (log: typeof world.log) => mark({ log, template: setting.id });

it('marks the answer, not the truth behind it', () => {
  const otherTruth = world.log.map((entry) => ({ ...entry, context: 0 }));
  expect(cost(otherTruth)).toEqual(cost(world.log));
});

it('takes marks for every answer that fits what showed less well', () => {
  for (const { id, kind } of world.log
    .filter((entry) => entry.kind === 'meeting' && !entry.isLost)
    .slice(0, 5)) {
    const worse = world.log.map((entry) => (entry.id === id ? { ...entry, done: 'lost' } : entry));
    expect(cost(worse).competencies.facilitation, kind).toBeLessThan(
      cost(world.log).competencies.facilitation,
    );
  }
});

it('counts a review that was lost as met by nobody', () => {
  const lost = world.log.map((entry) =>
    entry.kind === 'meeting' ? { ...entry, cues: {}, done: 'lost', isLost: true as const } : entry,
  );
  expect(cost(lost).competencies.facilitation).toBeLessThan(-50);
});

it('takes marks for a wording of one’s own that the critic stops at', () => {
  const worded = (wording: number) =>
    cost(
      world.log.map((entry) =>
        entry.kind === 'keyResult' && entry.done === 'rewrite' ? { ...entry, wording } : entry,
      ),
    ).competencies.coaching;
  expect(worded(0)).toBeLessThan(worded(0.5));
  expect(worded(1)).toBe(cost(world.log).competencies.coaching);
});

it('marks a forecast by its distance from the chance that could be known', () => {
  const saying = (probability: number) =>
    cost(world.log.map((entry) => (entry.probability === undefined ? entry : { ...entry, probability })));
  for (const certain of [0, 1])
    expect(saying(certain).competencies.evidence).toBeLessThan(saying(0.5).competencies.evidence);
});

it('shows a competency after its number of runs, with an interval that narrows', () => {
  const marks = mark(world);
  const [once, often] = [overRuns(setting.id, [marks]), overRuns(setting.id, Array(9).fill(marks))];
  for (const each of competencies) {
    const { isShown, runsNeeded, low, high } = once.competencies[each];
    expect(isShown).toBe(runsNeeded <= 1);
    expect(often.competencies[each].isShown).toBe(true);
    expect(high - low).toBeCloseTo(3 * (often.competencies[each].high - often.competencies[each].low));
  }
});

it('gives every sign of a context its whole share', () => {
  for (const { contexts, cues, prior, options } of [...Object.values(table.families)]) {
    expect(prior).toHaveLength(contexts.length);
    for (const { marks } of Object.values(options)) expect(marks).toHaveLength(contexts.length);
    for (const tokens of Object.values(cues))
      for (const index of contexts.keys())
        expect(Object.values(tokens).reduce((sum, row) => sum + row[index]!, 0)).toBeCloseTo(1);
  }
});
