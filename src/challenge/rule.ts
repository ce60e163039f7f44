// The closed shape of a rule. Its examples are its tests and its page in the docs: «…» shows what must be underlined.
import type { Choices } from './choices.ts';
import type { Draft, Facts, KeyResultDraft, SingleText } from './draft.ts';
import type { Defect, Mark } from './finding.ts';
import type { Reading } from './language/reading.ts';
import type { Severity, SeverityByProfile } from './profile.ts';

/** What a rule about one text sees. */
export type TextSubject = {
  reading: Reading;
  /** The fields beside the words; null for an objective. */
  keyResult: KeyResultDraft | null;
  /** The objective a key result belongs to, when known. */
  objective: Reading | null;
  /** The other key results of the same objective. */
  siblings: Reading[];
  facts: Facts;
  choices: Choices;
};

/** What a rule about the draft as a whole sees. */
export type DraftSubject = {
  draft: Draft;
  objective: Reading;
  keyResults: Reading[];
  /** Defects already found in each key result, in their order, for rules that count them. */
  found: ReadonlyMap<string, ReadonlySet<Defect>>;
  facts: Facts;
  choices: Choices;
};

/** What a rule found, before it is dressed as a finding. */
export type Hit = {
  marks: Mark[];
  message: string;
  ask: string;
  rewrite?: string;
  /** Holds this hit down when the rule is less sure of it than usual. */
  atMost?: Severity;
};

/** A draft with what is known around it, for rules that need facts. */
export type ExampleWithFacts = { draft: Draft; facts: Facts };
/** An example: a title with «marks», or a whole text or draft where the rule needs more than words. */
export type TextExample = string | SingleText | ExampleWithFacts;
export type DraftExample = Draft | ExampleWithFacts;

type About = {
  slug: string;
  defect: Defect;
  severity: SeverityByProfile;
  /** Rules that, when they speak about the same text, make this one redundant. */
  yieldsTo?: readonly string[];
  /** Speaks about texts in any language: it looks at fields or signs, not at words. */
  anyLanguage?: true;
  /** The principle in two or three sentences. */
  why: string;
  /** Who says so. */
  sources: readonly string[];
  /** Who says otherwise, and when they are right. */
  disagreements: string;
  lesson?: string;
};

type TextRule = About & {
  on: 'objective' | 'key result' | 'either';
  applies?: (subject: TextSubject) => boolean;
  find: (subject: TextSubject) => Hit | null;
  examples: { marked: readonly TextExample[]; silent: readonly TextExample[] };
};

type DraftRule = About & {
  on: 'draft';
  applies?: (subject: DraftSubject) => boolean;
  find: (subject: DraftSubject) => Hit | null;
  examples: { marked: readonly DraftExample[]; silent: readonly DraftExample[] };
};

export type Rule = TextRule | DraftRule;

/** Declares a rule. It exists to give `find` its types. */
export function rule<R extends Rule>(spec: R & Rule): Rule {
  return spec;
}
