// Faults of the pools: a sign without words, words without a sign, answers that can be told by their length, an answer that is never best.
import type { Phrases } from '../scene/phrases.ts';
import { type Family, type FamilyTable, families } from '../table/family.ts';
import { table } from '../table/index.ts';
import type { Template } from '../template.ts';
import type { Finding } from './finding.ts';

const longestToShortest = 1.2;
/** Worded by the organisation itself. */
const ownWords = 'keyResult.text';

/** Every sign and answer of the table has its words, and there are no others. */
export function lintPools(phrases: Phrases): Finding[] {
  const told: [string, Pick<FamilyTable, 'cues'> & Partial<FamilyTable>][] = [
    ...families.map((family): [string, FamilyTable] => [family, table.families[family]]),
    ['exhibit', { cues: table.exhibit.cues }],
  ];
  return told.flatMap(([family, { cues, options = {}, contexts = [] }]) => {
    const { cues: worded, options: answers, replies, why } = phrases[family as keyof Phrases];
    const slots = Object.entries(cues).filter(([slot]) => `${family}.${slot}` !== ownWords);
    return [
      ...unlike(
        `${family}.cues`,
        slots.map(([slot]) => slot),
        Object.keys(worded),
      ),
      ...slots.flatMap(([slot, tokens]) =>
        unlike(`${family}.cues.${slot}`, Object.keys(tokens), Object.keys(worded[slot]?.tokens ?? {})),
      ),
      ...unlike(`${family}.options`, Object.keys(options), Object.keys(answers)),
      ...unlike(`${family}.why`, contexts, Object.keys(why)),
      ...unlike(`${family}.replies`, Object.keys(options), Object.keys(replies)),
    ];
  });
}

function unlike(where: string, wanted: readonly string[], there: readonly string[]): Finding[] {
  return [
    ...wanted
      .filter((name) => !there.includes(name))
      .map((name) => ({ where, what: `has no words for “${name}”` })),
    ...there
      .filter((name) => !wanted.includes(name))
      .map((name) => ({ where, what: `has words for “${name}”, which is in no table` })),
  ];
}

/** Answers to one matter are about equally long, whoever is named in them. */
export function lintLengths(phrases: Phrases, { setting, teams, leaders, sponsor }: Template): Finding[] {
  const first = (name: string) => name.split(' ')[0] as string;
  return families.flatMap((family) =>
    teams.flatMap(({ name, lead }, index) => {
      const names: Readonly<Record<string, string>> = {
        team: name,
        lead: first(lead),
        leader: first(leaders[index % leaders.length]!.name),
        sponsor: first(sponsor.name),
      };
      const sizes = Object.values(phrases[family].options)
        .flat()
        .map((text) => text.replace(/\{(\w+)\}/g, (_, each: string) => names[each] ?? '').length);
      const ratio = Math.max(...sizes) / Math.min(...sizes);
      return ratio > longestToShortest
        ? [
            {
              where: `${family}.options`,
              what: `differ in length by ${ratio.toFixed(2)} with ${name} of ${setting.id}`,
            },
          ]
        : [];
    }),
  );
}

/** Each answer is the best one equally often, so that none is right by itself. */
export function lintBalance(): Finding[] {
  return families.flatMap((family: Family) => {
    const { contexts, options } = table.families[family];
    const names = Object.keys(options);
    const best = contexts.map((_, index) =>
      names.reduce((a, b) => (options[a]!.marks[index]! >= options[b]!.marks[index]! ? a : b)),
    );
    const counts = names.map((name) => best.filter((each) => each === name).length);
    return Math.max(...counts) === Math.min(...counts)
      ? []
      : [
          {
            where: `table.${family}`,
            what: `has answers that are best more often than others: ${best.join(', ')}`,
          },
        ];
  });
}
