// The debrief looks at what could be known then, and never tells one story of what would have been.
import { expect, it } from 'vitest';
import { simulationPhrases, simulationTemplates } from '../../platform/content/simulations.ts';
import { begin } from '../begin.ts';
import { mark } from '../mark/mark.ts';
import { outcomeOf } from '../outcome.ts';
import { replay } from '../play.ts';
import { nagger, naive } from '../players/constant.ts';
import { expert } from '../players/expert.ts';
import { mixed } from '../players/mixed.ts';
import { run } from '../players/run.ts';
import { setting } from '../setting.fixture.ts';
import { debriefOf } from './debrief.ts';
import { habitsIn } from './habits.ts';
import { hadItBeen, together } from './otherwise.ts';
import { pivotalDecisions } from './pivotal.ts';
import { coursesOf } from './told.ts';

it('finds the five decisions that left most marks, largest first', () => {
  const five = pivotalDecisions(run(setting, 4, mixed(0.5)).log);
  expect(five).toHaveLength(5);
  for (const [index, each] of five.entries()) {
    expect(each.lost).toBeCloseTo(each.marks[each.best]! - each.marks[each.entry.done]!);
    expect(each.lost).toBeLessThanOrEqual(five[index - 1]?.lost ?? 3);
  }
});

it('finds nothing to mend where the best was done each time', () => {
  const log = run(setting, 4, expert).log;
  const leftForLackOfAttention =
    log.filter(({ kind }) => kind !== 'forecast' && kind !== 'exhibit').length / 4;
  expect(pivotalDecisions(log, 1000).length).toBeLessThan(leftForLackOfAttention);
});

it('names the habit of somebody who reminds everybody', () => {
  const habits = habitsIn(run(setting, 4, nagger).log);
  const reminding = habits.find(({ family, context }) => family === 'team' && context === 'overload')!;
  expect(reminding).toMatchObject({ done: 'nudge', times: expect.any(Number) });
  expect(reminding.times).toBeGreaterThan(3);
  expect(reminding.outOf).toBe(reminding.all.length);
});

it('shows where a report ran ahead of the truth, widest first', () => {
  const courses = coursesOf(run(setting, 4, naive));
  expect(courses).toHaveLength(14);
  expect(courses[0]!.widest.gap).toBeGreaterThan(0.1);
  expect(courses[0]!.widest.gap).toBeGreaterThanOrEqual(courses.at(-1)!.widest.gap);
  expect(courses[0]!.progress).toHaveLength(13);
});

it('lives 200 futures both ways, with the same luck', { timeout: 30_000 }, () => {
  const world = run(setting, 4, expert);
  const strong = world.log.find(
    ({ context, about, done }) => about.candidate !== undefined && context === 0 && done === 'accept',
  )!;
  const refused = hadItBeen(setting, world, { situation: strong.id, option: 'refuse' });
  expect(refused.futures).toBe(200);
  expect(refused.differences).toHaveLength(200);
  expect(refused.worse).toBeGreaterThan(3 * refused.better);
  const same = hadItBeen(setting, world, { situation: strong.id, option: 'accept' }, 20);
  expect(same).toMatchObject({ better: 0, worse: 0, believedMore: 0 });
});

it('holds the whole run in its decisions', () => {
  const world = run(setting, 12, mixed(0.3));
  expect(outcomeOf(replay(begin(setting, 12), world.decisions))).toBe(outcomeOf(world));
});

it('lives the same futures a few at a time', () => {
  const world = run(setting, 4, expert);
  const [first] = pivotalDecisions(world.log);
  const what = { situation: first!.entry.id, option: first!.best };
  const parts = [0, 10].map((from) => hadItBeen(setting, world, what, 10, from));
  expect(together(parts)).toEqual(hadItBeen(setting, world, what, 20));
});

it('tells everything a page shows, and neither seed nor sign', () => {
  const world = run(setting, 4, mixed(0.5));
  const debrief = debriefOf({ template: simulationTemplates()[0]!, phrases: simulationPhrases() }, world);
  expect(debrief.decisions).toHaveLength(5);
  expect(debrief.decisions[0]!.scene.options.map(({ id }) => id).sort()).toEqual(
    Object.keys(debrief.decisions[0]!.marks).sort(),
  );
  expect(debrief.mark).toBe(mark(world).mark);
  const keys = new Set<string>();
  JSON.stringify(debrief, (key, value) => {
    keys.add(key);
    return value;
  });
  for (const hidden of ['seed', 'cues', 'plan', 'context']) expect(keys).not.toContain(hidden);
});
