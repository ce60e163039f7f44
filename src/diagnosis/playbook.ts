// The closed shape of a playbook: what to do about one pattern, by people who have a quarter to run. Progress shows in its signals, never in ticked boxes.
import type { SignalId } from './facts.ts';
import type { Pattern } from './patterns.ts';

export type Playbook = {
  pattern: Pattern;
  slug: string;
  /** How it feels from inside. */
  symptom: string;
  /** What proves it, first, and what to read beside it. */
  evidence: readonly SignalId[];
  /** Before it is acted on: the innocent reading, and how to rule it out. */
  check: string;
  /** The first three, each small enough for this week, in their order. */
  moves: readonly [string, string, string];
  /** Words for the conversation it begins with. */
  script: {
    /** Who speaks with whom. */
    between: string;
    says: readonly string[];
    /** What to keep out of it. */
    avoid: string;
  };
  owner: 'sponsor' | 'programme lead' | 'team leads';
  /** Weeks until it is measured again. */
  retestAfterWeeks: number;
  /** How we will know, beside the signal. */
  known: string;
  /** When to ask for coaching or consulting. */
  escalate: string;
};
