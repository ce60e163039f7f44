// The four moves: a run is its seed and its decisions, and nothing more.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { begin } from './begin.ts';
import { advance, choose, isOver, options, replay, Unplayable } from './play.ts';
import { naive } from './players/constant.ts';
import { expert } from './players/expert.ts';
import { mixed } from './players/mixed.ts';
import { run } from './players/run.ts';
import { rng } from './rng.ts';
import { setting } from './setting.fixture.ts';

it('plays the same decisions on the same seed to the same byte', () => {
  for (const seed of [1, 77, 4_294_967_295]) {
    const world = run(setting, seed, mixed(0.5));
    expect(JSON.stringify(replay(begin(setting, seed), world.decisions))).toBe(JSON.stringify(world));
  }
});

it('goes on from a world that was stored as JSON', () => {
  let world = begin(setting, 5);
  for (let step = 0; !isOver(world); step++) {
    if (step % 2) world = JSON.parse(JSON.stringify(world));
    world = advance(world);
  }
  expect(JSON.stringify(world)).toBe(JSON.stringify(replay(begin(setting, 5), [])));
});

it('changes no world it was given', () => {
  const world = begin(setting, 3);
  const before = JSON.stringify(world);
  const [first] = options(world);
  advance(choose(world, { situation: first!.id, option: 'refuse' }));
  expect(JSON.stringify(world)).toBe(before);
});

it('shows no context of what is open', () => {
  for (const situation of options(begin(setting, 3))) expect(Object.keys(situation)).not.toContain('context');
});

it('lets an answer that attention is too short for not happen', () => {
  let world = begin(setting, 9);
  while (world.points.planning >= 1.2) {
    const next = options(world).find(({ kind }) => kind === 'claim');
    world = next ? choose(world, { situation: next.id, option: 'evidence' }) : advance(world);
  }
  const next = options(world).find(({ kind }) => kind === 'claim')!;
  const after = choose(world, { situation: next.id, option: 'evidence' });
  expect(after.answers[next.id]).toMatchObject({ option: 'evidence', done: 'accept', cost: 0 });
  expect(after.points).toEqual(world.points);
});

it('refuses what is not open, is answered, or is no answer', () => {
  const world = begin(setting, 2);
  const claim = options(world)[0]!.id;
  const answered = choose(world, { situation: claim, option: 'accept' });
  expect(() => choose(world, { situation: '9.s', option: 'brief' })).toThrow(Unplayable);
  expect(() => choose(world, { situation: claim, option: 'shout' })).toThrow(/accept, evidence/);
  expect(() => choose(world, { situation: claim, option: 'constructor' })).toThrow(Unplayable);
  expect(() => choose(world, { situation: claim, option: 'accept', text: 'x'.repeat(501) })).toThrow(/500/);
  expect(() => choose(answered, { situation: claim, option: 'accept' })).toThrow(/has been answered/);
  expect(() => replay(world, [{ situation: '99.s', option: 'brief' }])).toThrow(/never opened/);
  expect(() => advance(replay(world, []))).toThrow(/over/);
});

it('fits a finished run into 200 kB', () => {
  for (const player of [expert, mixed(0)])
    expect(JSON.stringify(run(setting, 11, player)).length).toBeLessThan(200_000);
});

it('knows no chance and no clock but the seed', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test|\.fixture)\.ts$/.test(name),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const name of files)
    expect(readFileSync(join(import.meta.dirname, name), 'utf8'), name).not.toMatch(
      /Math\.random|Date\.now|new Date|performance\.|crypto\.|Intl\.|toLocale/,
    );
});

it('keeps shares within bounds and purses unbroken, whatever is answered', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 0xffff_ffff }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (seed, skill) => {
        for (let world = begin(setting, seed); !isOver(world); ) {
          const { week, points } = world;
          const chance = (situation: string, purpose: string) => rng(seed, situation, week, purpose);
          for (const decision of mixed(skill)({ week, points, situations: options(world), chance }))
            world = choose(world, decision);
          expect(Math.min(...Object.values(world.points))).toBeGreaterThan(-1e-6);
          world = advance(world);
          for (const { belief, morale, safety, drag } of world.teams)
            for (const share of [belief, morale, safety, drag]) expect(share >= 0 && share <= 1).toBe(true);
          for (const { progress, reported } of world.objectives)
            for (const share of [progress, reported]) expect(share >= 0 && share <= 1).toBe(true);
          expect(
            world.attention >= 0 && world.attention <= 1 && world.actedOn >= 0 && world.actedOn <= 1,
          ).toBe(true);
        }
      },
    ),
    { numRuns: 40 },
  );
});

it('brings everybody who plays a seed the same matters, however they play', () => {
  const given = (player: typeof expert) =>
    run(setting, 31, player)
      .log.filter(({ kind }) => kind !== 'midway' && kind !== 'forecast')
      .map(({ id, kind, context }) => (kind === 'team' ? id : `${id} ${context}`))
      .sort();
  expect(given(naive)).toEqual(given(expert));
});
