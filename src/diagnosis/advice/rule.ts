// The shape of a rule of advice, and what it may look at: verdicts, patterns, states and what was declared. Never a count, for those are judged already.
import type { Cause, Verdict } from '../causes.ts';
import type { Flag, SignalId } from '../facts.ts';
import type { Pattern } from '../patterns.ts';
import type { State } from '../reading.ts';

/** In the order they are told. The last three stand alone. */
export const kinds = [
  'consulting',
  'self-serve',
  'certification',
  'coaching',
  'certification-later',
  'listen-first',
  'collect',
  'watch',
  'not-enough-evidence',
  'none',
] as const;
export type Kind = (typeof kinds)[number];

/** Kinds of help as people read them. */
export const kindWords: Record<Kind, string> = {
  consulting: 'Consulting',
  'self-serve': 'Do it yourselves',
  certification: 'Certification',
  coaching: 'Coaching',
  'certification-later': 'Certification, later',
  'listen-first': 'Listen first',
  collect: 'Collect what is missing',
  watch: 'Watch',
  'not-enough-evidence': 'Not enough evidence',
  none: 'Buy nothing',
};

export type Situation = {
  flags: ReadonlySet<Flag>;
  patterns: ReadonlySet<Pattern>;
  verdicts: Readonly<Record<Cause, Verdict>>;
  stateOf: (signal: SignalId) => State;
};

export type Given = {
  kind: Kind;
  /** Why this help and not another, one or two sentences. */
  reason: string;
  /** What anybody can do about it at no cost, before paying anyone. */
  firstMove: string;
  /** The signals it rests on; those that were counted are told with it. */
  signals: readonly SignalId[];
};

export type Rule = {
  id: `R${number}`;
  /** For the docs: when it speaks. */
  when: string;
  /** The list ends with it when it gives anything. */
  ends?: true;
  gives: (situation: Situation) => readonly Given[];
};
