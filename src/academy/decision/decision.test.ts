// A decision can be made again by anyone, nothing buys off anything else, and what is not known yet is held.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../canonical.ts';
import { criterionGate } from '../marking/criterion-gate.ts';
import type { Mark } from '../marking/mark.ts';
import { settledLevels, thirdMarkReasons } from '../marking/moderation.ts';
import { decide } from './decide.ts';
import { Inputs } from './inputs.ts';

const mark = (marker: string, task: number, talk: number): Mark => ({
  marker,
  levels: { 'outcome-not-task': task, 'safe-conversation': talk },
});
const script = (id: string, ...marks: Mark[]) => ({ id, marks });
const good = { alpha: 0.82, within: 0.97, scripts: 64 };

const inputs = (changed: Partial<Inputs> = {}): Inputs =>
  Inputs.parse({
    form: 'f1',
    rule: {
      programme: 'okr-lead',
      version: '1.0.0',
      components: [
        { kind: 'scored', id: 'j', name: 'Judgement', cut: 60, sem: 4, method: 'angoff', judges: 10 },
        {
          kind: 'marked',
          id: 'w',
          name: 'Writing',
          cut: 60,
          sem: 3,
          method: 'borderline regression',
          judges: 8,
          pieces: 2,
          criteria: [
            { id: 'outcome-not-task', name: 'Outcome, not task', must: 2 },
            { id: 'safe-conversation', name: 'Safe conversation', must: 2 },
          ],
        },
        { kind: 'gates', id: 'e', name: 'Evidence', gates: ['cadence kept', 'one review'] },
      ],
    },
    results: {
      j: { score: 71 },
      w: {
        scripts: [
          script('piece 1', mark('m1', 3, 3), mark('m2', 3, 4)),
          script('piece 2', mark('m1', 4, 3), mark('m3', 3, 3)),
        ],
      },
      e: { gates: { 'cadence kept': true, 'one review': true } },
    },
    agreement: { w: { 'outcome-not-task': good, 'safe-conversation': good } },
    ...changed,
  });
const withResult = (id: string, result: object) => inputs({ results: { ...inputs().results, [id]: result } });

describe('the decision', () => {
  test('passes when every component does', () => {
    expect(decide(inputs())).toMatchObject({ outcome: 'pass', caveats: [] });
  });
  test('fails by one component alone, however good the others are', () => {
    const all = withResult('j', { score: 40 });
    expect(decide(all).outcome).toBe('fail');
    expect(
      decide({
        ...all,
        results: {
          ...all.results,
          w: {
            scripts: [
              script('piece 1', mark('m1', 4, 4), mark('m2', 4, 4)),
              script('piece 2', mark('m1', 4, 4), mark('m3', 4, 4)),
            ],
          },
        },
      }).outcome,
    ).toBe('fail');
  });
  test('holds without a score, without a mark, and without knowing a gate', () => {
    expect(decide(withResult('j', {})).outcome).toBe('hold');
    expect(
      decide(withResult('w', { scripts: [script('piece 1', mark('m1', 3, 3))] })).components[1]!.reasons,
    ).toEqual(['1 of 2 pieces are missing', 'piece 1 has 1 of two marks']);
    expect(decide(withResult('e', { gates: { 'cadence kept': true } })).outcome).toBe('hold');
    expect(decide(withResult('e', { gates: { 'cadence kept': false, 'one review': true } })).outcome).toBe(
      'fail',
    );
  });
  test('holds near the cut until a second set is there, and then rounds nothing up', () => {
    expect(decide(withResult('j', { score: 62 })).components[0]).toMatchObject({
      outcome: 'held',
      score: 62,
      band: [58, 66],
    });
    expect(decide(withResult('j', { score: 62, second: 57.99 })).outcome).toBe('fail');
    expect(decide(withResult('j', { score: 62, second: 58 })).outcome).toBe('pass');
  });
  test('holds while markers do not agree, and says when they are calibrating', () => {
    const agreement = (alpha: number, scripts: number) => ({
      w: { 'outcome-not-task': good, 'safe-conversation': { ...good, alpha, scripts } },
    });
    expect(decide(inputs({ agreement: agreement(0.4, 40) })).components[1]!.reasons[0]).toContain(
      'do not agree enough',
    );
    const calibrating = decide(inputs({ agreement: agreement(0.9, 12) }));
    expect(calibrating.outcome).toBe('hold');
    expect(calibrating.components[1]!.reasons[0]).toContain(
      'piece 1 is due a third mark: markers are still calibrating',
    );
    const third = [
      script('piece 1', mark('m1', 3, 3), mark('m2', 3, 4), mark('m4', 3, 3)),
      script('piece 2', mark('m1', 4, 3), mark('m3', 3, 3), mark('m4', 4, 3)),
    ];
    const settled = decide({ ...withResult('w', { scripts: third }), agreement: agreement(0.9, 12) });
    expect(settled).toMatchObject({ outcome: 'pass', caveats: ['calibrating'] });
  });
  test('a critical criterion cannot be averaged away', () => {
    const scripts = [
      script('piece 1', mark('m1', 4, 1), mark('m2', 4, 1), mark('m4', 4, 1)),
      script('piece 2', mark('m1', 4, 2), mark('m3', 4, 2)),
    ];
    const { outcome, components } = decide(withResult('w', { scripts }));
    expect(outcome).toBe('fail');
    expect(components[1]).toMatchObject({
      score: 68.75,
      reasons: ['“Safe conversation” must reach level 2'],
    });
  });
  test("one marker's two marks are not two marks", () => {
    const scripts = [
      script('piece 1', mark('m1', 3, 3), mark('m1', 3, 3)),
      script('piece 2', mark('m1', 3, 3), mark('m3', 3, 3)),
    ];
    expect(decide(withResult('w', { scripts })).components[1]!.reasons).toEqual([
      'piece 1 was marked twice by one marker',
    ]);
  });
  test('a cut of a panel makes the award say "provisional"', () => {
    const rule = structuredClone(inputs().rule);
    Object.assign(rule.components[1]!, { method: 'panel' });
    expect(decide(inputs({ rule })).caveats).toEqual(['provisional']);
  });
  test('nothing about the person gets in: extra time, a name and a reason have no place', () => {
    const { results } = inputs();
    for (const stray of ['accommodation', 'extraTime', 'name'])
      expect(Inputs.safeParse({ ...inputs(), [stray]: 1.5 }).success).toBe(false);
    expect(
      Inputs.safeParse({ ...inputs(), results: { ...results, j: { score: 71, extraTime: 1.25 } } }).success,
    ).toBe(false);
  });
});

const level = fc.integer({ min: 1, max: 4 });
const anyMark = (marker: string) => fc.tuple(level, level).map(([a, b]) => mark(marker, a, b));
const anyScript = (id: string) =>
  fc
    .tuple(anyMark('m1'), anyMark('m2'), fc.option(anyMark('m3')))
    .map(([a, b, c]) => script(id, a, b, ...(c ? [c] : [])));
const anyInputs = fc
  .record({
    score: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    second: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    scripts: fc.tuple(anyScript('piece 1'), anyScript('piece 2')),
    gates: fc.record({ 'cadence kept': fc.boolean(), 'one review': fc.boolean() }),
    alpha: fc.double({ min: 0.3, max: 1, noNaN: true }),
  })
  .map(({ score, second, scripts, gates, alpha }) =>
    inputs({
      results: { j: { score, second }, w: { scripts }, e: { gates } },
      agreement: { w: { 'outcome-not-task': good, 'safe-conversation': { ...good, alpha } } },
    }),
  );

describe('for all inputs', () => {
  test('the same inputs give the same decision, whatever order their fields and marks come in', () => {
    fc.assert(
      fc.property(anyInputs, (of) => {
        const { agreement, results, rule, form } = of;
        const turned = {
          form,
          agreement,
          results: Object.fromEntries(Object.entries(results).reverse()),
          rule,
        };
        expect(canonical(turned)).toBe(canonical(of));
        expect(decide(turned)).toEqual(decide(of));
        expect(decide(JSON.parse(canonical(of)))).toEqual(decide(of));
        const { scripts } = results.w!;
        const swapped = scripts!.map(({ id, marks }) => ({
          id,
          marks: [marks[1]!, marks[0]!, ...marks.slice(2)],
        }));
        expect(decide({ ...of, results: { ...results, w: { scripts: swapped } } })).toEqual(decide(of));
      }),
    );
  });
  test('a pass means every component passed; a hold is held by something that is named', () => {
    fc.assert(
      fc.property(anyInputs, (of) => {
        const { outcome, components } = decide(of);
        const parts = components.map((each) => each.outcome);
        if (outcome === 'pass') expect(new Set(parts)).toEqual(new Set(['passed']));
        if (outcome === 'hold')
          expect(components.some((each) => each.outcome === 'held' && each.reasons.length > 0)).toBe(true);
        if (outcome === 'fail') expect(parts).toContain('failed');
        for (const each of components) if (each.outcome !== 'passed') expect(each.reasons).not.toEqual([]);
      }),
    );
  });
  test('a better score never turns a pass into a fail', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(share, fc.option(share), share, (score, second, better) => {
        const outcome = (of: number) => decide(withResult('j', { score: of, second })).outcome;
        if (outcome(Math.min(score, better)) === 'pass')
          expect(outcome(Math.max(score, better))).toBe('pass');
      }),
      { numRuns: 400 },
    );
  });
  test('deciding changes nothing it was given', () => {
    fc.assert(
      fc.property(anyInputs, (of) => {
        const before = structuredClone(of);
        decide(of);
        expect(of).toEqual(before);
      }),
    );
  });
});

describe('marking', () => {
  const criteria = ['outcome-not-task', 'safe-conversation'];
  test('a third mark is due when two are far apart, straddle the cut, or lie within its error', () => {
    const reasons = (a: Mark, b: Mark, cut: number, sem = 0) =>
      thirdMarkReasons([a, b], { criteria, cut, sem });
    expect(reasons(mark('a', 4, 3), mark('b', 2, 3), 10)).toEqual([
      'the marks of “outcome-not-task” are two levels apart or more',
    ]);
    expect(reasons(mark('a', 3, 3), mark('b', 3, 2), 70)).toEqual([
      'the totals lie on both sides of the cut',
    ]);
    expect(reasons(mark('a', 3, 3), mark('b', 3, 3), 72, 3)).toEqual([
      'a total lies within its error of the cut',
    ]);
    expect(reasons(mark('a', 3, 3), mark('b', 3, 3), 60, 3)).toEqual([]);
  });
  test('two marks settle at their mean, three at their median, and none is lost', () => {
    expect(settledLevels([mark('a', 2, 3), mark('b', 3, 3)], criteria)).toEqual({
      'outcome-not-task': 2.5,
      'safe-conversation': 3,
    });
    expect(settledLevels([mark('a', 1, 3), mark('b', 4, 3), mark('c', 3, 4)], criteria)).toEqual({
      'outcome-not-task': 3,
      'safe-conversation': 3,
    });
  });
  test.each([
    [{ alpha: 0.667, within: 0.9, scripts: 30 }, 'live'],
    [{ alpha: 0.666, within: 0.9, scripts: 30 }, 'calibrating'],
    [{ alpha: 0.9, within: 0.89, scripts: 30 }, 'calibrating'],
    [{ alpha: 0.9, within: 1, scripts: 29 }, 'calibrating'],
    [{ alpha: null, within: 1, scripts: 30 }, 'calibrating'],
    [{ alpha: 0.49, within: 1, scripts: 30 }, 'held'],
    [{ alpha: 0.1, within: 0.2, scripts: 5 }, 'calibrating'],
  ] as const)('%j is %s', (agreement, state) => expect(criterionGate(agreement)).toBe(state));
});
