// Is everything that was written ever met? Plays many seeds and keeps what was said.
import { storyOf } from '../scene/story.ts';
import { table } from '../table/index.ts';
import type { Template } from '../template.ts';
import type { Finding } from './finding.ts';
import { metIn } from './met.ts';
import { textsOf } from './words.ts';

const seedsTried = 120;

export function lintReach(template: Template): Finding[] {
  const met = new Set<string>();
  const signs = new Set<string>();
  for (let seed = 1; seed <= seedsTried; seed++)
    for (const situation of metIn(template.setting, seed)) {
      met.add(storyOf(template, seed, situation).title);
      for (const [slot, token] of Object.entries(situation.cues))
        signs.add(`${situation.kind}.${slot}.${token}`);
    }
  const { id } = template.setting;
  const stories = [
    ...textsOf(template.keyResults, `${id}.keyResults`),
    ...textsOf(template.subjects, `${id}.subjects`),
    ...textsOf(template.own, `${id}.own`),
    ...template.priorities.map(({ title }, index) => ({ where: `${id}.priorities[${index}]`, text: title })),
    ...template.events.flatMap(({ kind, tellings }) =>
      tellings.map(({ title }) => ({ where: `${id}.events (${kind})`, text: title })),
    ),
  ];
  const wanted = [
    ...Object.entries(table.families).map(([family, { cues }]) => [family, cues] as const),
    ['exhibit', table.exhibit.cues] as const,
  ].flatMap(([family, cues]) =>
    Object.entries(cues).flatMap(([slot, tokens]) =>
      Object.keys(tokens).map((token) => `${family}.${slot}.${token}`),
    ),
  );
  return [
    ...stories
      .filter(({ text }) => !met.has(text))
      .map(({ where }) => ({ where, what: `is never met in ${seedsTried} seeds` })),
    ...wanted
      .filter((sign) => !signs.has(sign))
      .map((sign) => ({ where: sign, what: `never shows in ${seedsTried} seeds` })),
  ];
}
