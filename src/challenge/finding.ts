// One thing the critic says. It speaks of the text, never of the person, and it never blocks saving.
import type { Severity } from './profile.ts';

export const defects = [
  'ACTIVITY_OUTPUT',
  'EFFORT',
  'OBJ_TASK',
  'VAGUE',
  'NO_METRIC',
  'NO_TARGET',
  'NO_BASELINE',
  'OBJ_METRIC',
  'BAU_KPI',
  'BINARY_MILESTONE',
  'VANITY',
  'COMPOUND',
  'WEAK_VERB',
  'UNINSPIRING',
  'JARGON',
  'RESTATE',
  'PLACEHOLDER',
  'TASK_LIST',
  'NOT_LINKED',
  'NOT_CONTROLLED',
  'LAGGING',
  'NO_GUARD',
  'SANDBAG',
  'UNREALISTIC',
  'WRONG_HORIZON',
  'TOO_BROAD',
  'ANNUAL_IN_QUARTER',
  'TOO_MANY',
  'TOO_FEW',
  'NO_OWNER',
  'SHARED_OWNER',
  'CARRIED_OVER',
  'DUPLICATE',
  'NO_SCORING_GUIDANCE',
] as const;
/** What is the matter, as a code other tools can count. Several rules may name the same one. */
export type Defect = (typeof defects)[number];

/** Character range in UTF-16 units, end exclusive, as `String.slice` takes it. */
export type Mark = [from: number, to: number];

/** Which text of the draft a finding is about. What concerns the whole draft hangs on its objective. */
export type At = { part: 'objective' } | { part: 'key result'; id: string };

export type Finding = {
  /** Slug of the rule that says it. */
  rule: string;
  defect: Defect;
  severity: Severity;
  at: At;
  /** Where in the title; empty when something is missing or the whole draft is meant. */
  marks: Mark[];
  /** What is the matter, quoting the words that did it. */
  message: string;
  /** The one sharper question a coach would put. */
  ask: string;
  /** A wording made of the author's own nouns and numbers; `____` where something is not known. */
  rewrite?: string;
  /** The principle, who holds it and who disagrees. */
  why: string;
  /** Slug of the lesson that teaches it. */
  lesson?: string;
  /** Hash of the words judged: an answer holds for as long as it stays the same. */
  textHash: string;
};
