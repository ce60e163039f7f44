// The verb a text leads with, and what it is done to. A word that is also a noun is a verb only when what follows lets it be one.

import { abstractNouns, artefacts, metricNouns, people } from './lexicon/words.ts';
import { type Verb, verb } from './lexicon.ts';
import type { Span } from './span.ts';
import type { Word } from './word.ts';

export type Lead = Span & {
  verb: Verb;
  /** Index of the first word after it. */
  next: number;
  /** The word is in no list; what follows it shows that it is a verb. */
  guessed?: true;
};

const skipped = new Set(
  `to we we'll will our i my the team shall must should let us let's please then also and begin start starting keep-on try kr key result objective goal`.split(
    ' ',
  ),
);
const alsoNouns = new Set(
  `support test run plan review report order release design research study survey contact call visit check process document market pilot poll hire issue cut
  drop rise increase decrease lead answer share pitch train score rank post blog email phone update patch fix list map book return gain reach hold host
  win close network screen source index stage script seed label paint plant question profile detail comment stream brief dial travel contact
  forecast model scope trial experiment log measure track monitor help focus work record delivery upgrade repair land partner form use staff upload`.split(
    /\s+/,
  ),
);

const firstlyNouns = new Set('support lead call order work'.split(' '));
const strictlyVerbs = new Set('increase decrease cut gain track monitor measure drop reach'.split(' '));
const mostlyNouns = new Set([...alsoNouns].filter((word) => !strictlyVerbs.has(word)));

function isNoun(words: readonly Word[], index: number): boolean {
  const word = words[index]!.lower;
  // "Support tickets", "Test coverage", "Lead time": a thing read off a meter follows without an article.
  const next = words[index + 1]?.lower;
  const after = words[index + 2]?.lower;
  if (next === undefined || !mostlyNouns.has(word)) return false;
  // "Support tickets", "Test coverage from 40%": a thing read off a meter follows without an article.
  const counted = words.some((other) => /\d/.test(other.lower));
  if (metricNouns.has(next)) return counted || firstlyNouns.has(word);
  return after !== undefined && metricNouns.has(after) && firstlyNouns.has(word) && !determiner.test(next);
}

const busy = new Set(['output', 'effort', 'thinking']);
const determiner = /^(?:the|a|an|our|all|new|\d.*)$/;

/** "Published the guide" leads with its verb; in "Published guides" it is an adjective. */
function leadsAs(found: Verb, word: Word, next: Word | undefined, rest: readonly Word[]): boolean {
  // "Testing a ramp is easy": what looks like a verb is what the sentence is about.
  if (
    found.form === 'ing' &&
    rest
      .slice(1, 7)
      .some(({ lower }) => /^(?:is|are|takes?|feels?|becomes?|costs?|remains?|stays?)$/.test(lower))
  )
    return false;
  // "Research is …" begins with a noun.
  if (found.form === 'base' && /^(?:is|are|was|were|has|have|will|can|shows?)$/.test(next?.lower ?? ''))
    return false;
  if (found.form === 'base' || found.form === 'ing' || found.base === word.lower) return true;
  return found.form === 'past' && busy.has(found.kind) && next !== undefined && determiner.test(next.lower);
}

/** "The harbour team to run 5 drills": who does it stands before the verb. */
function delegated(words: readonly Word[]): Lead | null {
  for (let index = 1; index < Math.min(words.length - 1, 5); index++) {
    if (!/^(?:to|will|must|shall|should)$/.test(words[index]!.lower)) continue;
    const word = words[index + 1]!;
    const found = verb(word.lower);
    if (found?.form === 'base' && busy.has(found.kind))
      return { verb: found, from: word.from, to: word.to, next: index + 2 };
  }
  return null;
}

const neverVerbs = new Set(
  `ensure with from into over under within during after before about across more less half most some only have both once when while that this these those where
  what which whose every each many much than then also even just like near onto upon until since through without against between among around
  towards toward beyond inside outside despite although because whether across behind above below`.split(
    /\s+/,
  ),
);

const beginnings = new Set(['start', 'begin', 'commence']);

/** "Troubleshoot the ramp": nobody listed the word, but a verb is all it can be before an article. */
function guessed(words: readonly Word[], index: number): Lead | null {
  const first = words[0]!;
  // "Start a podcast": what it begins is no verb, so beginning is the work.
  if (index === 1 && beginnings.has(first.lower) && !metricNouns.has(words[1]!.lower))
    return {
      verb: { base: first.lower, kind: 'output', form: 'base' },
      from: first.from,
      to: first.to,
      next: 1,
    };
  const word = words[index]!;
  const next = words[index + 1]?.lower ?? '';
  const listed = [neverVerbs, people, metricNouns, artefacts, abstractNouns].some((list) =>
    list.has(word.lower),
  );
  if (listed || !/^\p{L}{4,}$/u.test(word.lower) || !/^(?:the|a|an|our|their|its|all)$/.test(next))
    return null;
  const verb: Verb = { base: word.lower, kind: 'output', form: 'base' };
  return { verb, from: word.from, to: word.to, next: index + 1, guessed: true };
}

/** The leading verb of a text, past adverbs, "we will" and who is to do it; null when it leads with a noun or an unknown word. */
export function leadOf(words: readonly Word[]): Lead | null {
  for (let index = 0; index < Math.min(words.length, 6); index++) {
    const word = words[index]!;
    const phrasal = words[index + 1] && verb(`${word.lower}-${words[index + 1]!.lower}`);
    const found = phrasal ?? verb(word.lower);
    if (found && !(index === 0 && word.lower === 'start')) {
      if (!leadsAs(found, word, words[index + 1], words.slice(index)) || isNoun(words, index))
        return delegated(words);
      const last = phrasal ? index + 1 : index;
      return { verb: found, from: word.from, to: words[last]!.to, next: last + 1 };
    }
    const passable =
      skipped.has(word.lower) ||
      /^\p{L}{3,}ly$/u.test(word.lower) ||
      /^(?:kr|o)\d{1,2}$/.test(word.lower) ||
      // "2. Launch" is numbered; "2 harbours" are two.
      (/^\d{1,2}$/.test(word.lower) && (words[index + 1]?.from ?? 0) > word.to + 1);
    if (!passable) return delegated(words) ?? guessed(words, index);
  }
  return null;
}
