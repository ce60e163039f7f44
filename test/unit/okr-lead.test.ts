// The programme we ship is held to what we ask of anybody's, and to what we promise of ours: how much there is of everything, and keys that say whose they are.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '../../src/academy/content/lint.ts';
import { piecesOf, readProgramme } from '../../src/academy/content/programme.ts';
import { challenge, type Draft, rules } from '../../src/challenge/index.ts';

const folder = join(import.meta.dirname, '../../content/academy/okr-lead');
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), readFileSync(path, 'utf8')] as const),
);
const programme = readProgramme(files);
const values = <K extends Parameters<typeof piecesOf>[1]>(kind: K) =>
  piecesOf(programme, kind).map(({ value }) => value);
const items = values('items').flat();
const scenarios = items.filter((item) => item.kind === 'sjt');

test('nothing is wrong with it', () => {
  const errors = lint(programme).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ path, line, say }) => `${path}:${line} ${say}`)).toEqual([]);
});

test.each([
  ['modules', values('module').length, 8],
  ['lessons', values('lesson').length, 24],
  ['drills', values('drills').flat().length, 60],
  ['briefs', values('brief').length, 12],
  ['scenarios', scenarios.length, 36],
  ['conversations', values('talk').length, 6],
  ['rubrics', values('rubric').length, 4],
  ['levels', values('programme')[0]!.levels.length, 3],
])('there are enough %s: %i, at least %i', (_, count, least) => expect(count).toBeGreaterThanOrEqual(least));

// What others leave out: each way in which OKRs go wrong is taught as fully as writing is.
test.each(['adoption-risk/weak-sponsorship', 'adoption-risk/kpi-confusion', 'adoption-risk/tracker-drift'])(
  '%s has its lesson, ten drills, three scenarios and a conversation',
  (risk) => {
    const of = <T extends { outcome: string }>(all: readonly T[]) =>
      all.filter(({ outcome }) => outcome === risk);
    expect(values('lesson').some(({ outcomes }) => outcomes.includes(risk))).toBe(true);
    expect(of(values('drills').flat()).length).toBeGreaterThanOrEqual(10);
    expect(of(scenarios).length).toBeGreaterThanOrEqual(3);
    expect(values('talk').some(({ outcomes }) => outcomes.includes(risk))).toBe(true);
  },
);

test('each level of each rubric shows another piece of work', () => {
  for (const { criteria } of values('rubric'))
    for (const { id, levels } of criteria)
      expect([id, new Set(Object.values(levels).map(({ exemplar }) => exemplar)).size]).toEqual([id, 4]);
});

test.each(piecesOf(programme, 'lesson').map(({ path, body }) => [path, body] as const))(
  '%s ends with what to try this week',
  (_, body) => expect(body.split('\n## ').at(-1)).toMatch(/^This week, in your own quarter\n/),
);

test('no key pretends to be a panel’s, and nothing that rests on an author alone is live', () => {
  expect(scenarios.filter(({ key }) => key.method !== 'authored')).toEqual([]);
  expect(items.filter(({ status }) => status !== 'pilot')).toEqual([]);
});

describe('scenarios cannot be rated by their looks', () => {
  const best = scenarios.map(({ options, key: { mean } }) => {
    const place = mean.indexOf(Math.max(...mean));
    const longest = Math.max(...options.map(({ text }) => text.length));
    return { place, isLongest: options[place]!.text.length === longest };
  });
  test('the longest answer is the best no more often than chance would have it', () =>
    expect(best.filter(({ isLongest }) => isLongest).length / best.length).toBeLessThan(0.34));
  test('the best answer stands in every place', () => {
    const most = Math.max(...[0, 1, 2, 3].map((at) => best.filter(({ place }) => place === at).length));
    expect(most / best.length).toBeLessThan(0.45);
    expect(new Set(best.map(({ place }) => place)).size).toBeGreaterThanOrEqual(4);
  });
  test('a question is the poorer answer as often as the better one', () => {
    const asked = scenarios.flatMap(({ options, key }) =>
      options.flatMap(({ text }, at) => (text.includes('?') ? [key.mean[at]!] : [])),
    );
    expect(asked.reduce((sum, mean) => sum + mean, 0) / asked.length).toBeLessThan(3.2);
  });
  test.each(scenarios.map(({ id, options, key }) => [id, options, key.mean] as const))(
    '%s has four or five answers that differ by two points or more',
    (_, options, mean) => {
      expect([4, 5]).toContain(options.length);
      expect(Math.max(...mean) - Math.min(...mean)).toBeGreaterThanOrEqual(2);
    },
  );
});

test('every lesson a rule of the critic sends people to is there', () => {
  const lessons = new Set(values('lesson').map(({ id }) => id));
  expect(rules.flatMap(({ lesson }) => (lesson && !lessons.has(lesson) ? [lesson] : []))).toEqual([]);
});

describe('practice and work have one standard: the critic agrees with our exemplars', () => {
  const drafts = piecesOf(programme, 'exemplar').flatMap(({ value, body }) => {
    const draft = draftIn(body);
    return draft ? [[value.id, draft] as const] : [];
  });
  const grave = (draft: Draft) =>
    challenge(draft).filter(({ severity }) => severity === 'error' || severity === 'warning');
  const good = drafts.filter(([id]) => /-good$|-[34]$/.test(id));
  const poor = drafts.filter(([id]) => /-poor$|-1$/.test(id));
  test('there are drafts of both kinds', () =>
    expect(Math.min(good.length, poor.length)).toBeGreaterThanOrEqual(7));
  test.each(good)('it has nothing grave to say of %s', (_, draft) =>
    expect(grave(draft).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]),
  );
  test.each(poor)('it stumbles over %s', (_, draft) => expect(grave(draft)).not.toEqual([]));
});

/** The objective and key results of an exemplar, without what is said about them; null where it shows something else. */
function draftIn(body: string): Draft | null {
  const [shown = ''] = body.split('\n## ');
  const title = /^\*\*Objective:\*\* (.+)$/m.exec(shown)?.[1];
  if (!title) return null;
  const lines = [...shown.matchAll(/^- (Guard: )?(.+)$/gm)];
  return {
    objective: { title },
    keyResults: lines.map(([, guard, text], at) => ({
      id: `${at}`,
      title: text as string,
      role: guard ? 'guard' : 'result',
    })),
  };
}

describe('conversations cannot be walked by their looks either', () => {
  const best = values('talk').flatMap(({ nodes }) =>
    nodes
      .filter(({ key }) => key)
      .map(({ options }) => {
        const place = options.findIndex(
          ({ weight }) => weight === Math.max(...options.map((option) => option.weight ?? 0)),
        );
        const longest = Math.max(...options.map(({ text }) => text.length));
        return { place, isLongest: options[place]!.text.length === longest };
      }),
  );
  test('the longest answer is the best no more often than chance would have it', () =>
    expect(best.filter(({ isLongest }) => isLongest).length / best.length).toBeLessThan(0.34));
  test('the best answer stands in every place', () =>
    expect(new Set(best.map(({ place }) => place)).size).toBeGreaterThanOrEqual(4));
});
