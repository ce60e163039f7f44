// What a verb promises. One word has one kind here; where coaches differ the list it stands in says why.
import {
  downVerbs,
  improveVerbs,
  keepVerbs,
  reachVerbs,
  upVerbs,
  weakVerbs,
} from './lexicon/change-verbs.ts';
import { effortVerbs, thinkingVerbs } from './lexicon/effort-verbs.ts';
import { forms } from './lexicon/inflect.ts';
import { outputVerbs } from './lexicon/output-verbs.ts';

type VerbKind = 'output' | 'effort' | 'thinking' | 'up' | 'down' | 'improve' | 'reach' | 'keep' | 'weak';

export type Verb = { base: string; kind: VerbKind; form: 'base' | 'ing' | 'third' | 'past' };

const formNames = ['base', 'ing', 'third', 'past', 'past', 'past'] as const;

function entries(): Map<string, Verb> {
  const verbs = new Map<string, Verb>();
  const add = (bases: readonly string[], kind: VerbKind) => {
    for (const base of bases)
      for (const spelling of new Set([base, base.replace(/is(e|ing)$/, 'iz$1')]))
        for (const [index, form] of forms(spelling).entries())
          if (!verbs.has(form)) verbs.set(form, { base, kind, form: formNames[index] ?? 'past' });
  };
  // First come, first kept: a word in two lists takes the kind that is the safer thing to say about it.
  add(upVerbs, 'up');
  add(downVerbs, 'down');
  add(improveVerbs, 'improve');
  add(keepVerbs, 'keep');
  add(reachVerbs, 'reach');
  add(weakVerbs, 'weak');
  add(thinkingVerbs, 'thinking');
  add(effortVerbs, 'effort');
  add(outputVerbs, 'output');
  return verbs;
}

const verbs = entries();

/** The verb `word` (lower case) is a form of, or undefined: an unknown word is never guessed to be an activity. */
export function verb(word: string): Verb | undefined {
  return verbs.get(word);
}
