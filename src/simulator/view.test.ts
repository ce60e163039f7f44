// What leaves the server for a marked run: words and reports, and nothing that stands behind them.
import { expect, it } from 'vitest';
import { simulationPhrases, simulationTemplates } from '../platform/content/simulations.ts';
import { drillAt } from './drill.ts';
import { advance, choose } from './play.ts';
import { table } from './table/index.ts';
import { timelineOf } from './timeline.ts';
import { viewOf } from './view.ts';

const phrases = simulationPhrases();

it.each(simulationTemplates())('shows no sign, context or true progress of $setting.id', (template) => {
  for (const week of [-4, 1, 5, 6, 10]) {
    const world = drillAt(template.setting, 21, week);
    const view = viewOf({ template, phrases }, world);
    expect(view.scenes).toHaveLength(world.open.length);
    const keys = new Set<string>();
    JSON.stringify(view, (key, value) => {
      keys.add(key);
      return value;
    });
    for (const hidden of ['context', 'cues', 'plan', 'progress', 'value', 'belief', 'attention', 'quality'])
      expect(keys).not.toContain(hidden);
    const text = JSON.stringify(view.scenes.map(({ options: _, ...scene }) => scene)).toLowerCase();
    for (const { contexts } of Object.values(table.families))
      for (const context of contexts) expect(text).not.toContain(`“${context}”`);
  }
});

it('shows the same matter in the same words each time it is looked at', () => {
  const [template] = simulationTemplates();
  const world = drillAt(template!.setting, 3, 7);
  expect(viewOf({ template: template!, phrases }, world)).toEqual(
    viewOf({ template: template!, phrases }, JSON.parse(JSON.stringify(world))),
  );
});

it('words two teams in the same trouble differently', () => {
  const [template] = simulationTemplates();
  for (let seed = 1; seed <= 20; seed++) {
    const { scenes } = viewOf({ template: template!, phrases }, drillAt(template!.setting, seed, 6));
    const said = scenes
      .filter(({ kind }) => kind === 'team')
      .map(({ lines, speaker }) =>
        lines.map(({ text }) => text.replaceAll(speaker!.name.split(' ')[0]!, 'X')).join(),
      );
    expect(new Set(said).size).toBe(said.length);
  }
});

it('keeps what was answered in view, this week and in the weeks that are over', () => {
  const [template] = simulationTemplates();
  const content = { template: template!, phrases };
  const begun = drillAt(template!.setting, 5, 6);
  const situation = begun.open.find(({ kind }) => kind === 'urgent')!;
  const world = choose(begun, { situation: situation.id, option: 'refuse' });
  const { answered, scenes } = viewOf(content, world);
  expect(answered).toMatchObject([{ option: 'refuse', done: 'refuse', scene: { id: situation.id } }]);
  expect(scenes.map(({ id }) => id)).not.toContain(situation.id);
  const past = timelineOf(content, advance(world));
  expect(past.map(({ week }) => week)).toEqual([-4, -3, -2, -1, 1, 2, 3, 4, 5, 6]);
  expect(past.at(-1)).toMatchObject({
    isReviewHeld: begun.isReviewHeld,
    left: begun.open.length - 1,
    answers: [{ option: 'refuse', scene: { title: answered[0]!.scene.title } }],
  });
});
