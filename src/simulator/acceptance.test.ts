// What the simulator must hold before anyone is marked by it, on seeds it was not tuned on. The names T1 to T9 are used in the published figures.
import { expect, it } from 'vitest';
import { simulationTemplates } from '../platform/content/simulations.ts';
import { begin } from './begin.ts';
import { scales } from './mark/calibration.ts';
import { competencies } from './mark/competency.ts';
import { mark } from './mark/mark.ts';
import { outcomeOf } from './outcome.ts';
import { replay } from './play.ts';
import { players } from './players/index.ts';
import { expertBut } from './players/one-note.ts';
import type { Player } from './players/player.ts';
import { run } from './players/run.ts';
import { setting } from './setting.fixture.ts';
import { families } from './table/family.ts';
import { table } from './table/index.ts';
import { cohensD, deviation, mean } from './trial/statistics.ts';
import { trial } from './trial/trial.ts';
import type { Decision } from './world.ts';

const first = 31_000;
const seeds = Array.from({ length: 300 }, (_, index) => first + index);
const named = [
  'expert',
  'textbook',
  'random',
  'naive',
  'nagger',
  'hardliner',
  'mix-75',
  'mix-50',
  'mix-25',
  'memoriser',
];
const found = trial(setting, { names: named, seeds: seeds.length, firstSeed: first });
const expertRuns = seeds.map((seed) => run(setting, seed, players.expert as Player));
const d = (a: string, b: string) => found.effects.find((each) => each.a === a && each.b === b)!.d;

it('T2 tells the expert from everybody of one note, and from the textbook by five deviations', () => {
  for (const other of ['naive', 'nagger', 'random', 'hardliner'])
    expect(d('expert', other)).toBeGreaterThan(5);
  expect(d('expert', 'textbook')).toBeGreaterThan(5);
});

it('T3 tells naive, nagger and random apart by a deviation in at least two competencies', () => {
  const marksOf = (name: string) =>
    seeds.slice(0, 80).map((seed) => mark(run(setting, seed, players[name] as Player)).competencies);
  const all = { random: marksOf('random'), naive: marksOf('naive'), nagger: marksOf('nagger') };
  for (const [a, b] of [
    ['random', 'naive'],
    ['random', 'nagger'],
    ['naive', 'nagger'],
  ] as const) {
    const apart = competencies.filter((each) => {
      const of = (name: typeof a | typeof b) => all[name].map((marks) => marks[each]);
      return Math.abs(cohensD(of(a), of(b))) >= 1;
    });
    expect(apart.length, `${a} and ${b}`).toBeGreaterThanOrEqual(2);
  }
});

it('T4 gives no constant answer more than 60% of what the reference earns, in any family', () => {
  for (const [template, scale] of Object.entries(scales))
    for (const part of families)
      expect(scale[part].zero / scale[part].reference, `${template} ${part}`).toBeLessThan(0.6);
});

it('T5 lowers the outcome by every habit that replaces a judgement', { timeout: 180_000 }, () => {
  const some = expertRuns.slice(0, 150);
  for (const family of families)
    for (const option of Object.keys(table.families[family].options)) {
      const losses = some.map(
        (world) => outcomeOf(world) - outcomeOf(run(setting, world.seed, expertBut(family, option))),
      );
      const standardError = deviation(losses) / Math.sqrt(losses.length);
      expect(mean(losses), `${family}: always ${option}`).toBeGreaterThan(1.64 * standardError);
    }
});

it('T6 puts every step of skill at least 0.8 deviations above the one below', () => {
  for (const [better, worse] of [
    ['expert', 'mix-75'],
    ['mix-75', 'mix-50'],
    ['mix-50', 'mix-25'],
  ] as const)
    expect(d(better, worse)).toBeGreaterThan(0.8);
  expect(d('random', 'mix-25')).toBeLessThan(-0.8);
});

it('T7 measures skill, not luck: 0.88 for the mark of one run and 0.60 for each competency', () => {
  expect(found.reliability.mark).toBeGreaterThan(0.88);
  for (const each of competencies) expect(found.reliability.competencies[each], each).toBeGreaterThan(0.6);
});

it('T8 gives nothing for a run learnt by heart', () => {
  expect(found.players.memoriser!.mark.mean).toBeLessThan(0);
});

it('T9 moves next to nothing by one reminder too many', () => {
  const moved = expertRuns.slice(0, 150).map((world) => {
    const fine = world.log.find(
      ({ kind, context, done, week }) => kind === 'team' && context === 0 && done === 'leave' && week > 3,
    )!;
    const nudged = world.decisions.map(
      (each): Decision => (each.situation === fine.id ? { ...each, option: 'nudge' } : each),
    );
    return outcomeOf(replay(begin(setting, world.seed), nudged)) - outcomeOf(world);
  });
  expect(deviation(moved)).toBeLessThan(0.02);
});

it('holds the expert to 100 and nobody far below', () => {
  const marks = expertRuns.map((world) => mark(world).mark);
  expect(Math.abs(mean(marks) - 100)).toBeLessThan(3);
  expect(Math.min(...marks)).toBeGreaterThan(75);
});

it.each(simulationTemplates())(
  'holds for $setting.id as well as for the one above',
  { timeout: 180_000 },
  ({ setting: own }) => {
    const {
      players: all,
      effects,
      reliability,
    } = trial(own, {
      names: ['expert', 'textbook', 'memoriser'],
      seeds: 60,
      firstSeed: 77_000,
    });
    expect(Math.abs(all.expert!.mark.mean - 100)).toBeLessThan(4);
    expect(all.memoriser!.mark.mean).toBeLessThan(0);
    expect(effects[0]!.d).toBeGreaterThan(5);
    expect(reliability.mark).toBeGreaterThan(0.88);
    for (const each of competencies) expect(reliability.competencies[each], each).toBeGreaterThan(0.6);
  },
);
