// What an author can get wrong is found, and what is shipped is without fault.
import { expect, it } from 'vitest';
import { simulationPhrases, simulationTemplates } from '../../platform/content/simulations.ts';
import { sceneOf } from '../scene/scene.ts';
import { storyOf } from '../scene/story.ts';
import { table } from '../table/index.ts';
import { lint } from './lint.ts';
import { metIn } from './met.ts';

const templates = simulationTemplates();
const phrases = simulationPhrases();
const [template] = templates;
const broken = <T>(value: T, change: (copy: T) => void): T => {
  const copy = structuredClone(value);
  change(copy);
  return copy;
};
const faults = (change: (copy: { template: typeof template; phrases: typeof phrases }) => void) => {
  const { template: changed, phrases: pools } = broken({ template, phrases }, change);
  return lint([changed!], pools).map(({ where, what }) => `${where}: ${what}`);
};

it('finds no fault in what is shipped', { timeout: 60_000 }, () => {
  expect(lint(templates, phrases)).toEqual([]);
});

it('finds an answer that its length gives away', () => {
  expect(
    faults(({ phrases: each }) => {
      each.urgent.options.add![0] = 'Yes.';
    }).join(),
  ).toContain('urgent.options: differ in length');
});

it('finds a case called by its name, a shout, a stranger in braces and a twin', () => {
  const found = faults(({ phrases: each, template: organisation }) => {
    each.team.cues.note!.tokens.polished![0] = 'A watermelon, if you ask me.';
    each.team.cues.note!.tokens.polished![1] = 'All is well!';
    each.team.cues.note!.tokens.polished![2] = 'Ask {boss} about it.';
    organisation!.own[1] = organisation!.own[0]!;
  }).join('\n');
  expect(found).toContain('gives the case away: “watermelon”');
  expect(found).toContain('shouts');
  expect(found).toContain('knows no {boss}');
  expect(found).toContain('says the same as scale-up.own[0]');
});

it('finds a key result filed under what it is not', () => {
  const found = faults(({ template: organisation }) => {
    organisation!.keyResults[0]!.change[0] = 'Launch the new hinge';
    organisation!.keyResults[1]!.activity[0] = 'Cut kilometres a parcel from 3.4 to 2.1 by 30 June';
  }).join('\n');
  expect(found).toContain('keyResults[0].change[0]: does not pass the critic');
  expect(found).toContain('keyResults[1].activity[0]: passes the critic');
});

it('finds a sign without words, and words without a sign', () => {
  const found = faults(({ phrases: each }) => {
    each.sponsor.cues.reply!.tokens.curt = each.sponsor.cues.reply!.tokens.vague!;
    delete each.sponsor.cues.reply!.tokens.vague;
  }).join('\n');
  expect(found).toContain('has no words for “vague”');
  expect(found).toContain('has words for “curt”');
});

it('puts the best answer in no place more often than in another', () => {
  const places = [0, 0, 0, 0, 0];
  for (let seed = 1; seed <= 40; seed++)
    for (const { kind, context, options } of metIn(template!.setting, seed)) {
      if (kind !== 'team') continue;
      const marks = options.map((option) => table.families.team.options[option]!.marks[context]!);
      places[marks.indexOf(Math.max(...marks))]!++;
    }
  const sum = places.reduce((a, b) => a + b, 0);
  for (const count of places) expect(Math.abs(count / sum - 0.2)).toBeLessThan(0.03);
});

it('meets more than 120 different matters, whatever organisation', () => {
  for (const each of templates) {
    const met = new Set<string>();
    for (let seed = 1; seed <= 60; seed++)
      for (const situation of metIn(each.setting, seed))
        met.add(`${situation.kind}: ${storyOf(each, seed, situation).title}`);
    expect(met.size).toBeGreaterThan(120);
  }
});

it('leaves no brace open and no sentence empty', () => {
  for (const each of templates)
    for (const situation of metIn(each.setting, 8)) {
      const scene = sceneOf(each, phrases, 8, situation);
      const said = [scene.title, scene.ask, ...scene.inView, ...scene.lines.map(({ text }) => text)];
      for (const text of [...said, ...scene.options.map((option) => option.text)]) {
        expect(text).not.toMatch(/[{}]|undefined|s’s\b/);
        expect(text.length).toBeGreaterThan(1);
      }
    }
});
