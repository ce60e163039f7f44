// A sound programme has nothing to say; every mistake is told with its file and line; a frozen one can be told apart from any other.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bundleOf } from './bundle.ts';
import { differenceOf } from './difference.ts';
import { lint } from './lint.ts';
import { readProgramme } from './programme.ts';
import { files } from './saltline.fixture.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const read = (changes: Record<string, string | null> = {}) => {
  const all = new Map(files);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) all.delete(path);
    else all.set(path, text);
  }
  return readProgramme(all);
};
const edited = (path: string, from: string | RegExp, to: string) =>
  read({ [path]: files.get(path)!.replace(from, to) });
const told = (programme: ReturnType<typeof read>) =>
  lint(programme).map(({ path, line, severity, say }) => `${path}:${line} ${severity} ${say}`);
const usual = 'blueprint.yaml:1 warning no form can be given yet: too few items are live';

test('a sound programme on trial has one warning: nothing is live yet', () => {
  expect(told(read())).toEqual([usual]);
});

describe('mistakes', () => {
  test.each([
    [
      'a field nobody knows',
      'programme.yaml',
      'owners:',
      'owner: x\nowners:',
      'programme.yaml:6 error “owner” is not a field here',
    ],
    [
      'a field that is missing',
      'programme.yaml',
      'licence: CC-BY-4.0\n',
      '',
      'programme.yaml:1 error “licence” is missing',
    ],
    [
      'text that is no YAML',
      'drills/outcome.yaml',
      '- id: drill-1',
      '- id: [drill-1',
      'drills/outcome.yaml:2 error this is not YAML',
    ],
    [
      'a lesson of half an hour',
      'modules/10-writing/lesson-10-outcome.md',
      'minutes: 3',
      'minutes: 30',
      'lesson-10-outcome.md:4 error minutes: ',
    ],
    [
      'a picture without words',
      'modules/10-writing/lesson-10-outcome.md',
      /!\[.*\]/,
      '![]',
      'lesson-10-outcome.md:12 error a picture needs words',
    ],
    [
      'an outcome that is not there',
      'studio/timetable.yaml',
      'outcome: sharp',
      'outcome: dull',
      'studio/timetable.yaml:3 error there is no outcome dull-outcome',
    ],
    [
      'an id that is taken',
      'drills/outcome.yaml',
      'id: drill-2',
      'id: drill-1',
      'drills/outcome.yaml:6 error the id drill-1 is taken already: drills/outcome.yaml, line 1',
    ],
    [
      'too few drills',
      'drills/outcome.yaml',
      /- id: drill-5[\s\S]*/,
      '',
      'programme.yaml:10 error sharp-outcome has 4 drills; it takes 5',
    ],
    [
      'a bank that fills the blueprint once',
      'blueprint.yaml',
      'count: 2',
      'count: 4',
      'blueprint.yaml:1 error it can be filled 1 times over; it takes 3',
    ],
    [
      'a way that goes nowhere',
      'sims/stalled.yaml',
      'to: end, weight: 0',
      'to: lost, weight: 0',
      'sims/stalled.yaml:6 error open, push: lost is not there',
    ],
    [
      'an author’s key that is live',
      'items/open/sponsor.yaml',
      'status: pilot',
      'status: live',
      'items/open/sponsor.yaml:9 error sjt-1 is live, but its key is only its author',
    ],
    [
      'a key with a number too few',
      'items/open/sponsor.yaml',
      '[4.5, 1.5]',
      '[4.5]',
      'items/open/sponsor.yaml:9 error 0.key: the key needs one number for each option',
    ],
    [
      'an option without a reason',
      'items/open/sponsor.yaml',
      ', b: It makes OKRs a project list.',
      '',
      'items/open/sponsor.yaml:10 error 0.rationale: every option needs a reason',
    ],
    [
      'a component without a rule',
      'blueprint.yaml',
      'component: j',
      'component: w',
      'passrule.yaml:3 error the blueprint assesses w',
    ],
    [
      'a cut of a panel',
      'passrule.yaml',
      'angoff',
      'panel',
      'passrule.yaml:4 warning the cut of j is a panel',
    ],
    [
      'a certification for ever',
      'achievements/basics.yaml',
      'validMonths: 24\n',
      '',
      'achievements/basics.yaml:4 warning a certification without an end',
    ],
  ] as [string, string, string | RegExp, string, string][])('%s', (_, path, from, to, said) => {
    expect(told(edited(path, from, to)).join('\n')).toContain(said);
  });
  test('a rubric level without its exemplar', () => {
    expect(told(read({ 'exemplars/good.md': null })).join('\n')).toContain(
      'rubrics/writing.yaml:8 error there is no exemplar good-draft',
    );
  });
  test('a file that is missing, and one that belongs nowhere', () => {
    const found = told(read({ 'passrule.yaml': null, 'notes.txt': 'x' }));
    expect(found).toContain('passrule.yaml:1 error this file is missing');
    expect(found).toContain('notes.txt:1 error nothing of a programme lies here under this name');
  });
  test('a lesson without its fields, and one that takes longer than it says', () => {
    const path = 'modules/10-writing/lesson-10-outcome.md';
    expect(told(read({ [path]: '# Lesson' })).join('\n')).toContain(
      `${path}:1 error it does not begin with its fields`,
    );
    const long = `${files.get(path)}${'Boats leave the pier. '.repeat(300)}`;
    expect(told(read({ [path]: long })).join('\n')).toMatch(
      /:4 warning \d+ words take about \d+ minutes, not 3/,
    );
  });
  test('an alias that would swell a file is not followed', () => {
    const swelling = `a: &a [x, x]\nb: &b [*a, *a]\nid: writing\n`;
    expect(told(read({ 'modules/10-writing/module.yaml': swelling }))).toContain(
      'modules/10-writing/module.yaml:1 error aliases (&, *) are not taken: write it out',
    );
  });
});

describe('frozen', () => {
  const bundle = bundleOf(read(), sha256)!;
  test('the same files give the same digest, whatever order they come in', () => {
    const turned = readProgramme(new Map([...files].reverse()));
    expect(bundleOf(turned, sha256)).toEqual(bundle);
    expect(bundleOf(edited('drills/outcome.yaml', 'version 3', 'version 9'), sha256)!.digest).not.toBe(
      bundle.digest,
    );
  });
  test('sealed items are in it by digest alone', () => {
    expect(bundle.sealed.map(({ id }) => id)).toEqual(['sjt-4', 'sjt-5', 'sjt-6']);
    expect(bundle.manifest).toHaveProperty(['items/sealed/reserve.yaml']);
    expect(JSON.stringify(bundle.files)).not.toContain('sjt-4');
  });
});

describe('changed', () => {
  test('a bundle that knows sealed items by digest is compared with the folder that has them', () => {
    const bundle = bundleOf(read(), sha256)!;
    const frozen = readProgramme(new Map(Object.entries(bundle.files)), bundle.sealed);
    expect(differenceOf(frozen, read(), sha256).changes).toEqual([]);
    const after = edited('items/sealed/reserve.yaml', '[4.5, 1.5]', '[4.4, 1.5]');
    expect(differenceOf(frozen, after, sha256).changes).toEqual([
      { change: 'changed', what: 'item', id: 'sjt-4' },
    ]);
  });
  test('nothing is nothing', () =>
    expect(differenceOf(read(), read(), sha256)).toMatchObject({ changes: [], problems: [] }));
  test('what changed is named, and asks for another version', () => {
    const after = edited('drills/outcome.yaml', 'version 3', 'version 9');
    expect(differenceOf(read(), after, sha256)).toMatchObject({
      changes: [{ change: 'changed', what: 'drill', id: 'drill-3' }],
      problems: ['The version must rise: 1 things changed and it is still 1.0.0.'],
    });
  });
  test.each([
    ['1.0.1', 0],
    ['2.0.0', 0],
    ['1.10.0', 0],
    ['0.9.0', 1],
    ['1.0.0', 1],
  ])('version %s leaves %i problems', (version, count) => {
    const all = new Map(files);
    all.set('programme.yaml', files.get('programme.yaml')!.replace('version: 1.0.0', `version: ${version}`));
    all.delete('exemplars/poor.md');
    expect(differenceOf(read(), readProgramme(all), sha256).problems).toHaveLength(count);
  });
  test('an id never comes to mean another thing', () => {
    const after = edited('exemplars/poor.md', 'poor-draft', 'drill-9');
    const before = edited('drills/outcome.yaml', 'id: drill-5', 'id: drill-9');
    expect(differenceOf(before, after, sha256).problems).toContain(
      'drill-9 meant another thing before (drill, now exemplar): give the new one an id of its own.',
    );
  });
});
