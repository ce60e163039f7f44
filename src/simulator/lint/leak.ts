// Can the best answer be told by its words alone? A bag-of-words reader tries, on matters met in play, and must do no better than chance.
import { shuffled } from '../rng.ts';
import type { Phrases } from '../scene/phrases.ts';
import { sceneOf } from '../scene/scene.ts';
import { type Family, families } from '../table/family.ts';
import { table } from '../table/index.ts';
import type { Template } from '../template.ts';
import type { Finding } from './finding.ts';
import { metIn } from './met.ts';

/** Of the answers to one matter, and which of them is best in truth. */
type Matter = { options: string[][]; best: number };

const pointsOverChance = 0.05;
const seedsTried = 80;

export function lintLeak(template: Template, phrases: Phrases): Finding[] {
  return families.flatMap((family) => {
    const { right, chance } = readerOf(mattersOf(template, phrases, family));
    return right > chance + pointsOverChance
      ? [
          {
            where: `${template.setting.id}.${family}`,
            what: `a reader of words alone finds the best answer in ${Math.round(100 * right)} of 100, against ${Math.round(100 * chance)} by chance`,
          },
        ]
      : [];
  });
}

/** As many matters of each context, since a reader who knows only how often something comes has read nothing. */
function mattersOf(template: Template, phrases: Phrases, family: Family): Matter[] {
  const { contexts, options } = table.families[family];
  const byContext: Matter[][] = contexts.map(() => []);
  for (let seed = 1; seed <= seedsTried; seed++)
    for (const situation of metIn(template.setting, seed)) {
      if (situation.kind !== family) continue;
      const { options: told } = sceneOf(template, phrases, seed, situation);
      const mark = ({ id }: { id: string }) => options[id]!.marks[situation.context]!;
      const best = told.indexOf(told.reduce((a, b) => (mark(a) >= mark(b) ? a : b)));
      byContext[situation.context]!.push({ options: told.map(({ text }) => wordsOf(text)), best });
    }
  const least = Math.min(...byContext.map(({ length }) => length));
  return shuffled(
    byContext.flatMap((matters) => shuffled(matters, 1, 'matters').slice(0, least)),
    2,
    'matters',
  );
}

const wordsOf = (text: string) => [...new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])];

/** Learns on one half and is tried on the other, both ways. */
function readerOf(matters: readonly Matter[]): { right: number; chance: number } {
  const half = matters.length >> 1;
  const [one, other] = [matters.slice(0, half), matters.slice(half)];
  const right = rightOf(one, other) + rightOf(other, one);
  return { right: right / matters.length, chance: 1 / matters[0]!.options.length };
}

/** Naive Bayes with add-one smoothing. @returns how many of `tried` it gets right */
function rightOf(learnt: readonly Matter[], tried: readonly Matter[]): number {
  const counts = new Map<string, [best: number, other: number]>();
  const sums: [number, number] = [0, 0];
  for (const { options, best } of learnt)
    for (const [index, words] of options.entries()) {
      const side = index === best ? 0 : 1;
      sums[side]++;
      for (const word of words) {
        const pair = counts.get(word) ?? [0, 0];
        pair[side]++;
        counts.set(word, pair);
      }
    }
  const score = (words: readonly string[]) =>
    words.reduce((sum, word) => {
      const [best, other] = counts.get(word) ?? [0, 0];
      return sum + Math.log((best + 1) / (sums[0] + 2)) - Math.log((other + 1) / (sums[1] + 2));
    }, 0);
  return tried.filter(({ options, best }) => {
    const scores = options.map(score);
    return scores.indexOf(Math.max(...scores)) === best;
  }).length;
}
