// Faults a single text can have: unknown placeholders, a context given away by name, two texts alike, a key result that is not what it is filed under.
import { challenge } from '../../challenge/challenge.ts';
import { readLine } from '../../challenge/paste.ts';
import type { Phrases } from '../scene/phrases.ts';
import { table } from '../table/index.ts';
import type { Template } from '../template.ts';
import type { Finding } from './finding.ts';

const placeholders = new Set(['leader', 'sponsor', 'team', 'lead', 'story']);
/** What is the case must be read from signs, never from its name. */
const contextWords = new RegExp(
  `\\b(?:${Object.values(table.families)
    .flatMap(({ contexts }) => contexts)
    .flatMap((context) => context.match(/[a-z]{6,}/g) ?? [])
    .filter(
      (word) =>
        !['track', 'strong', 'status', 'choice', 'offered', 'capacity', 'theirs', 'forgot'].includes(word),
    )
    .join('|')})\\b`,
  'i',
);

type At = { where: string; text: string };

/** Every text of `value`, with the path it stands under. */
export function textsOf(value: unknown, where: string): At[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, `${where}[${index}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${where}.${key}`));
}

export function lintWords(value: Template | Phrases, name: string): Finding[] {
  const seen = new Map<string, string>();
  return textsOf(value, name).flatMap(({ where, text }) => {
    if (/\.(?:id|kind|family|voice)$|\.why\./.test(where)) return [];
    const found: Finding[] = [];
    for (const [, word = ''] of text.matchAll(/\{(\w*)\}/g))
      if (!placeholders.has(word)) found.push({ where, what: `knows no {${word}}` });
    const given = contextWords.exec(text)?.[0];
    if (given) found.push({ where, what: `gives the case away: “${given}”` });
    if (text.includes('!')) found.push({ where, what: 'shouts' });
    if (text !== text.trim() || /\s{2}/.test(text)) found.push({ where, what: 'has stray spaces' });
    const twin = seen.get(text);
    if (twin && text.length > 12) found.push({ where, what: `says the same as ${twin}` });
    seen.set(text, where);
    return found;
  });
}

/** What is filed as a change must pass the critic, and what is filed as an activity must not. */
export function lintKeyResults({ setting, keyResults }: Template): Finding[] {
  return keyResults.flatMap((pools, team) => {
    const where = (kind: string, index: number) => `${setting.id}.keyResults[${team}].${kind}[${index}]`;
    return [
      ...pools.change.flatMap((text, index) =>
        errorsOf(text).map((rule) => ({
          where: where('change', index),
          what: `does not pass the critic: ${rule}`,
        })),
      ),
      ...pools.activity.flatMap((text, index) =>
        errorsOf(text).length === 0
          ? [{ where: where('activity', index), what: 'passes the critic, so it is no activity' }]
          : [],
      ),
    ];
  });
}

function errorsOf(text: string): string[] {
  const { title, baseline, target, unit } = readLine(text);
  return challenge({ kind: 'key_result', title, baseline, target, unit })
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);
}
