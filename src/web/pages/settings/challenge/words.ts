// The words of the critic's settings: weights, what a rule reads, and its examples as plain lines.
import { fromExample } from '../../../../challenge/example.ts';
import type { Mark } from '../../../../challenge/finding.ts';
import type { Profile, Severity } from '../../../../challenge/profile.ts';
import type { Rule } from '../../../../challenge/rule.ts';

export type Weight = Severity | 'off';

export const profileWords: { id: Profile; label: string; note: string }[] = [
  {
    id: 'outcome',
    label: 'By outcomes',
    note: 'Work dressed as a result is held until it is changed or answered.',
  },
  { id: 'balanced', label: 'Balanced', note: 'Work dressed as a result is a warning.' },
  {
    id: 'delivery',
    label: 'By delivery',
    note: 'Milestones are welcome; only what cannot be measured is named.',
  },
];

/** `asked` stands in the question for the reason: "Why an error here?" */
export const weightWords: Record<Weight, { label: string; note: string; asked: string }> = {
  error: { label: 'Error', asked: 'an error', note: 'Wants a fix or an answer before commit' },
  warning: { label: 'Warning', asked: 'a warning', note: 'Said while writing, holds nothing up' },
  question: { label: 'Question', asked: 'only a question', note: 'Only asked' },
  off: { label: 'Off', asked: 'silent', note: 'Says nothing' },
};

export const aboutWords: Record<Rule['on'], string> = {
  objective: 'reads objectives',
  'key result': 'reads key results',
  either: 'reads objectives and key results',
  draft: 'reads the draft as a whole',
};

/** "Activity output" for `activity-output`. */
export function ruleName(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An example as one line, with the marks that lie in it and what else is known around it. */
export type ExampleLine = { text: string; marks: Mark[]; knowing: string | null };

export function exampleLine(example: Rule['examples']['marked'][number]): ExampleLine {
  if (typeof example === 'string' || 'title' in example) {
    const { text, marks } = fromExample(example, 'key_result');
    return { text: text.title, marks, knowing: typeof example === 'string' ? null : 'with its fields' };
  }
  const { objective, keyResults } = 'draft' in example ? example.draft : example;
  const titles = [objective.title, ...keyResults.map(({ title }) => title)].filter(Boolean);
  const text = titles.join(' · ') || 'A draft with nothing in it';
  const facts = 'draft' in example ? Object.keys(example.facts).map(factWords) : [];
  return { text, marks: [], knowing: facts.length > 0 ? `knowing ${facts.join(' and ')}` : null };
}

// "cycleWeeks" reads "cycle weeks".
const factWords = (fact: string) => fact.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Whether a rule has something to do with what somebody looks for: its name, its reason, its examples. */
export function speaksOf({ slug, why, examples }: Rule, sought: string, also: string): boolean {
  const words = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const lines = [...examples.marked, ...examples.silent].map((each) => exampleLine(each).text);
  const all = [ruleName(slug), also, why, ...lines].join('\n').toLocaleLowerCase();
  return words.every((word) => all.includes(word));
}

/** A text in pieces, the marked ones told apart. */
export function pieces({
  text,
  marks,
}: Pick<ExampleLine, 'text' | 'marks'>): { text: string; isMarked: boolean }[] {
  const cut: { text: string; isMarked: boolean }[] = [];
  let from = 0;
  for (const [a, b] of marks) {
    cut.push({ text: text.slice(from, a), isMarked: false }, { text: text.slice(a, b), isMarked: true });
    from = b;
  }
  return [...cut, { text: text.slice(from), isMarked: false }].filter((piece) => piece.text !== '');
}
