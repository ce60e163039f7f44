// A sheet says no more than its evidence, its evaluators and its weights carry.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf } from './cell.ts';
import { findingOf } from './finding.ts';
import { memoOf } from './memo.ts';
import { chanceOfFirst } from './robustness.ts';
import { scoresOf, sheet } from './saltline.fixture.ts';
import { Sheet } from './sheet.ts';
import { standings } from './standing.ts';
import { template } from './template.ts';

const of = (changed: Partial<Sheet>): Sheet => Sheet.parse({ ...sheet, ...changed });
const only = (provider: string, ...scores: Partial<Sheet['scores'][number]>[]) =>
  of({
    scores: scores.map((score, at) => ({
      provider,
      criterion: 'cycle' as const,
      evaluator: ['ines', 'tomas', 'priya'][at]!,
      score: 4,
      evidence: 'verified' as const,
      on: '2026-11-04',
      source: '',
      ...score,
    })),
  });

describe('a cell', () => {
  test.each([
    ['none', 1],
    ['claim', 1],
    ['document', 3],
    ['verified', 4],
  ] as const)('a 4 with evidence "%s" is worth %i', (evidence, worth) => {
    expect(cellOf(only('harbour', { evidence }), 'harbour', 'cycle')).toMatchObject({
      low: worth,
      high: worth,
      isCapped: worth < 4,
    });
  });
  test('without a score may be anything, which is no zero', () => {
    expect(cellOf(of({ scores: [] }), 'harbour', 'cycle')).toMatchObject({
      state: 'missing',
      low: 0,
      high: 4,
    });
  });
  test('two points apart is something to talk about, and stays a range until it is moderated', () => {
    const apart = only('harbour', { score: 1 }, { score: 3 });
    expect(cellOf(apart, 'harbour', 'cycle')).toMatchObject({ state: 'open', low: 1, high: 3 });
    const moderated = [
      {
        provider: 'harbour',
        criterion: 'cycle' as const,
        score: 2,
        evidence: 'document' as const,
        reason: 'The syllabus has no reset',
        moved: ['tomas'],
      },
    ];
    expect(cellOf({ ...apart, moderated }, 'harbour', 'cycle')).toMatchObject({
      state: 'moderated',
      low: 2,
      high: 2,
      first: { ines: 1, tomas: 3 },
    });
  });
  test('an evaluator with an interest is not counted, and that is told', () => {
    const conflicts = [{ evaluator: 'tomas', provider: 'harbour', says: 'he taught there' }];
    const finding = findingOf(of({ conflicts }), 1);
    expect(cellOf(of({ conflicts }), 'harbour', 'cycle').first).toEqual({ ines: 4, priya: 4 });
    expect(finding.notes).toContain('Scores of tomas for harbour are left out: he taught there.');
  });
});

describe('the sheet', () => {
  test.each([
    ['a score older than the weights', { lockedOn: '2026-11-05' }, /older than the weights/],
    ['scores without locked weights', { lockedOn: null }, /no day on which the weights were locked/],
    ['a stranger', { evaluators: sheet.evaluators.slice(1) }, /ines is not among the evaluators/],
    ['a second first score', { scores: [...sheet.scores, sheet.scores[0]!] }, /twice: a first score stands/],
    [
      'weights of nothing',
      { weights: { application: 0, delivery: 0, cycle: 0, assessment: 0, after: 0 } },
      /all nothing/,
    ],
  ] as [string, Partial<Sheet>, RegExp][])('is refused with %s', (_, changed, said) => {
    expect(Sheet.safeParse({ ...sheet, ...changed }).error!.issues[0]!.message).toMatch(said);
  });
  test('is refused when it was moderated before two had scored', () => {
    const moderated = [{ provider: 'harbour', criterion: 'cycle', score: 2, evidence: 'claim', reason: 'x' }];
    expect(Sheet.safeParse({ ...only('harbour', {}), moderated }).error!.issues[0]!.message).toContain(
      'before two people',
    );
  });
  test('starts empty, with ourselves on it, and says that nothing is known', () => {
    const empty = Sheet.parse(template());
    const finding = findingOf(empty, 1);
    expect(empty.providers.map(({ id }) => id)).toContain('quarterdeck');
    for (const { points } of finding.standings) expect(points).toEqual([0, 100]);
    expect(finding.sentence).toBe('Nothing is scored yet.');
  });
});

describe('the finding', () => {
  test('who does nothing live is out, whatever else it scores', () => {
    const best = of({
      scores: [
        ...sheet.scores.filter(({ provider }) => provider !== 'lecture'),
        ...scoresOf('lecture').map((each) => ({ ...each, score: 4 })),
      ],
    });
    const { ranking, notes } = findingOf(best, 1);
    expect(ranking!.map(({ standing }) => standing.provider.id)).not.toContain('lecture');
    expect(notes[0]).toContain('Lecture Online');
  });
  test('says in how many weightings the first one leads', () => {
    const { sentence, agreement } = findingOf(sheet, 1);
    expect(agreement).toMatchObject({ state: 'agree', alpha: expect.closeTo(0.83, 1) });
    expect(sentence).toBe('Harbour School leads in 100% of weightings.');
  });
  test('two that are alike cannot be separated', () => {
    const alike = of({
      scores: [
        ...scoresOf('harbour'),
        ...scoresOf('lecture'),
        ...scoresOf('harbour').map((each) => ({ ...each, provider: 'tidewise' })),
      ],
    });
    expect(findingOf(alike, 1).sentence).toBe('Harbour School and Tidewise cannot be separated.');
  });
  test('evaluators who see different things get no ranking at all', () => {
    const turned = sheet.scores.map((each) =>
      each.evaluator === 'priya' ? { ...each, score: 4 - each.score } : each,
    );
    const { ranking, sentence, agreement } = findingOf(of({ scores: turned }), 1);
    expect(agreement.state).toBe('do not agree yet');
    expect({ ranking, sentence }).toEqual({ ranking: null, sentence: 'The evaluators do not agree yet.' });
  });
  test('two evaluators are too few to say how far they agree', () => {
    const two = of({ scores: sheet.scores.filter(({ evaluator }) => evaluator !== 'priya') });
    expect(findingOf(two, 1).notes[0]).toContain('there are 2 and 15');
  });
  test('price stands beside the points, never in them', () => {
    const cheap = of({
      providers: sheet.providers.map((each) => ({
        ...each,
        price: { amount: 1, currency: 'EUR', covers: 'all' },
      })),
    });
    expect(standings(cheap).map(({ points }) => points)).toEqual(
      standings(sheet).map(({ points }) => points),
    );
    expect(standings(sheet)[2]!.pricePerPoint).toBeNull();
  });
});

const anyScore = fc.record({
  provider: fc.constantFrom('harbour', 'lecture', 'tidewise'),
  criterion: fc.constantFrom('application', 'delivery', 'cycle', 'assessment', 'after'),
  evaluator: fc.constantFrom('ines', 'tomas', 'priya'),
  score: fc.integer({ min: 0, max: 4 }),
  evidence: fc.constantFrom('none', 'claim', 'document', 'verified'),
});
const anySheet = fc
  .uniqueArray(anyScore, {
    selector: ({ provider, criterion, evaluator }) => provider + criterion + evaluator,
  })
  .map((scores) => Sheet.parse({ ...sheet, scores: scores.map((each) => ({ ...each, on: '2026-11-04' })) }));

describe('for all sheets', () => {
  test('points are a range within 0 and 100, and more scores never widen it beyond them', () => {
    fc.assert(
      fc.property(anySheet, (any) => {
        for (const { points } of standings(any)) {
          const [low, high] = points;
          expect(low >= -1e-9 && low <= high + 1e-9 && high <= 100 + 1e-9).toBe(true);
        }
      }),
    );
  });
  test('the chances to come first make one whole, are the same for the same seed, and do not care for the size of the weights', () => {
    fc.assert(
      fc.property(anySheet, fc.nat(1000), (any, seed) => {
        const all = standings(any);
        const chances = chanceOfFirst(any, all, seed);
        expect([...chances.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        const doubled = {
          ...any,
          weights: { application: 60, delivery: 40, cycle: 40, assessment: 40, after: 20 },
        };
        expect(chanceOfFirst(doubled, standings(doubled), seed)).toEqual(chances);
      }),
      { numRuns: 5 },
    );
  });
});

test('the memo has what a later reader needs, and no name breaks its tables', () => {
  const providers = sheet.providers.map((each, at) =>
    at === 0 ? { ...each, name: 'Harbour | School\n# First' } : each,
  );
  const moderated = [
    {
      provider: 'tidewise',
      criterion: 'assessment' as const,
      score: 2,
      evidence: 'document' as const,
      reason: 'Half of the paper is recall',
      moved: ['ines', 'tomas'],
    },
  ];
  const text = memoOf(of({ providers, moderated }), findingOf(of({ providers, moderated }), 1));
  for (const part of [
    'leads in',
    'Weights were locked on 2026-11-02',
    'Half of the paper is recall',
    'ines, tomas',
    '8800 EUR for a cohort of 12',
    "Krippendorff's alpha",
  ])
    expect(text).toContain(part);
  expect(text).toContain('Harbour \\| School # First');
  expect(text.match(/^# /gm)).toHaveLength(1);
});
