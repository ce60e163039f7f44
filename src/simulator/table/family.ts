// One kind of judgement: what may be the case, what of it shows, what can be said, and what each answer deserves in each case.
/** Families of decisions, in the order they are met. */
export const families = ['claim', 'keyResult', 'team', 'sponsor', 'meeting', 'urgent', 'midway'] as const;
export type Family = (typeof families)[number];

/** What of a situation shows: one token a slot. */
export type Cues = Readonly<Record<string, string>>;

type Option = {
  /** Points of attention. */
  cost: number;
  /** 0 to 3, one for each context in the order of `contexts`. */
  marks: readonly number[];
  /** Signs that ask for it, and tempting signs that do not: its tests, and its examples in the reference. */
  good: Cues;
  bad: Cues;
};

export type FamilyTable = {
  /** What may really be the case. Hidden from the learner. */
  contexts: readonly string[];
  /** How often each context is met, in any unit. */
  prior: readonly number[];
  /** Slot -> token -> how often a context shows that token. Down a context the tokens of a slot sum to 1. */
  cues: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  options: Readonly<Record<string, Option>>;
  /** What happens when nobody answers, or no attention is left. */
  otherwise: string;
};
