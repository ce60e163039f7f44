// The closed shape of a signal. Its examples are its tests and its page in the docs; its words are all that is ever said about it.
import type { Count, SignalId } from './facts.ts';
import type { State } from './reading.ts';

/** Where evidence comes from. A cause is only named when two of these agree. */
export const families = [
  'check-ins',
  'check-in content',
  'meetings',
  'attendance',
  'decisions',
  'escalations',
  'scope',
  'targets',
  'plan',
  'text',
  'scores against confidence',
  'spread',
  'survey',
  'test',
] as const;
type Family = (typeof families)[number];

type Example = Count & { teams?: number; is: State };

export type Signal = {
  id: SignalId;
  slug: string;
  title: string;
  /** What it is about, either way: "whether the sponsor is there". */
  subject: string;
  family: Family;
  /** What is counted, and of what. Everything that should have happened is in the denominator. */
  formula: string;
  /** Rows of one team resemble each other: the interval is widened. */
  clustered?: true;
  /** Answers of people: half of those asked must have answered. */
  survey?: true;
  /** "5 of 6 sessions that needed the sponsor went without": `of` and `did` in the past; `did` reads alike for one and for many. */
  of: string;
  did: string;
  /** "at most 1 of the next 6 sponsor sessions without the sponsor". */
  next: string;
  fault: string;
  gaming: { risk: string; counter: string };
  /** Who says so, or that it is judgement. */
  source: string;
  examples: readonly Example[];
};
