// The option table as a page: what may be the case, what shows of it, and what each answer is worth.

import { simulationPhrases, simulationTemplates } from '../../src/platform/content/simulations.ts';
import { competencies, partsOf } from '../../src/simulator/mark/competency.ts';
import { type Cues, type Family, type FamilyTable, families } from '../../src/simulator/table/family.ts';
import { table as marks } from '../../src/simulator/table/index.ts';
import { page, table } from './layout.ts';

const phrases = simulationPhrases();

const titles: Readonly<Record<Family, string>> = {
  claim: 'A claim',
  keyResult: 'A key result',
  team: 'A team',
  sponsor: 'The sponsor',
  meeting: 'A moment in a review',
  urgent: 'An urgent matter',
  midway: 'Half-way',
};

export function simulatorPage(): string {
  return page(
    'Simulator',
    `Table ${marks.version} of ${marks.date}, by ${marks.author}: judgement to be set by a panel. An answer earns the marks it can be expected to earn given everything that showed, so a lucky guess earns no more than it deserved. A family’s score is the mean over what may be the case, so that what comes often counts no more than what comes seldom. Forecasts are marked by their distance from the chance that could be known. How far the marks can be trusted: [validation](simulator-validation.md).`,
    table(
      ['competency', 'read from'],
      competencies.map((each) => [each, partsOf[each].join(', ')]),
    ),
    ...families.map((family) => sectionOf(family, marks.families[family])),
  );
}

function sectionOf(family: Family, { contexts, options, cues, otherwise }: FamilyTable): string {
  return [
    `## ${titles[family]}`,
    `Attention and marks (0 to 3) of each answer, by what is the case. Unanswered, it is “${otherwise}”.`,
    table(
      ['answer', 'attention', ...contexts],
      Object.entries(options).map(([option, { cost, marks: each }]) => [
        option,
        String(cost),
        ...each.map(String),
      ]),
    ),
    ...Object.entries(options).map(([option, { good, bad }]) =>
      [
        `**${option}**, for instance “${plain(phrases[family].options[option]![0]!)}”`,
        `- fits: ${inWords(family, good)}`,
        `- does not fit: ${inWords(family, bad)}`,
      ].join('\n'),
    ),
    'How often what is the case shows as what:',
    table(
      ['sign', ...contexts],
      Object.entries(cues).flatMap(([slot, tokens]) =>
        Object.entries(tokens).map(([token, shares]) => [
          `${slot}: ${token}`,
          ...shares.map((share) => share.toFixed(2)),
        ]),
      ),
    ),
  ].join('\n\n');
}

const template = simulationTemplates()[0]!;
const names: Readonly<Record<string, string>> = {
  leader: template.leaders[0]!.name.split(' ')[0]!,
  sponsor: template.sponsor.name.split(' ')[0]!,
  team: template.teams[0]!.name,
  lead: template.teams[0]!.lead.split(' ')[0]!,
};
const plain = (text: string) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '').replaceAll('s’s', 's’');

/** Signs as a learner may meet them. */
function inWords(family: Family, signs: Cues): string {
  return Object.entries(signs)
    .map(([slot, token]) => {
      const own = template.keyResults[0]![token as 'change' | 'nearly' | 'activity' | 'usual'];
      return plain(phrases[family].cues[slot]?.tokens[token]?.[0] ?? `“${own[0]}”.`);
    })
    .join(' ');
}
