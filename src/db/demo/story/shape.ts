// What a story is made of. Weeks are numbers in the cycle; a negative week counts back from the newest one that is over (-1), 0 is today.
import type { Judgement } from '../../../core/bet.ts';
import type { Status } from '../../../core/check-in.ts';
import type { Kind } from '../../../core/key-result.ts';
import type { Verdict } from '../../../core/objective.ts';
import type { Person, TeamName } from './people.ts';

/** How a number travels. The weeks between are drawn from this by a small seeded function. */
export type Course = {
  /** Share of the way from baseline to target that would be reached at the end of the cycle. */
  reaches?: number;
  /** For a guard or a band: the value it wanders about, first and last. */
  about?: [first: number, last: number];
  shape?: 'steady' | 'late' | 'early' | 'flat' | 'stuck';
  /** Spread of a week's value, as a share of the way (or of the value, for `about`). */
  noise?: number;
  decimals?: number;
  /** Confidence in the first and the last week, 0 to 1. */
  sure: [first: number, last: number];
  /** Weeks nobody checked in, beside the quiet ones. */
  silent?: number[];
  /** Weeks checked in more than 48 hours late. */
  late?: number[];
  /** A slip of the finger in this week, put right by a second check-in. */
  slip?: { week: number; value: number; says: string };
  /** The first week there is a number; before it only confidence is given. */
  from?: number;
  /** Another status than the suggested one, in the weeks named. */
  said?: Partial<Record<number, Status>> | Status;
  /** Somebody was early: this week is checked in already. */
  early?: true;
};

/** What somebody wrote at a check-in: what moved, what blocks, what is needed. */
export type Note = [week: number, moved: string, blocks?: string, needs?: string];

export type KeyResultStory = {
  /** Only when something points here. */
  key?: string;
  title: string;
  kind: Kind;
  guard?: true;
  from?: number | null;
  to?: number;
  band?: [low: number | null, high: number | null];
  unit: string;
  source?: string;
  owner: Person;
  contributors?: Person[];
  guidance?: [at03: string, at07: string, at10: string];
  /** The values that belong to the guidance, where they help. */
  marks?: [at03: number, at07: number, at10: number];
  /** With an unknown baseline: the week it will be measured by, and what it was found to be. */
  unknownUntil?: number;
  weight?: number;
  kpi?: string;
  course: Course;
  notes?: Note[];
  /** The number was changed after commit. */
  moved?: { week: number; from: number; reason: string; by: Person };
  /** Given at review; the suggestion is computed. */
  score?: number;
  scoreReason?: string;
};

type Support = {
  to: string;
  because: string;
  /** Of a bet on an outcome in a quarter that is over: what its sponsor said of it. */
  judged?: { judged: Judgement; sentence: string; becomes?: string; daysLate?: number };
};

export type InitiativeStory = {
  title: string;
  hypothesis: string;
  owner: Person;
  /** Position of the key result it should move, from 1; the whole objective when left out. */
  moves?: number;
  state: 'planned' | 'running' | 'done' | 'stopped';
  soFar?: string;
};

export type CommentStory = {
  week: number;
  by: Person;
  /** {Full Name} becomes a mention. */
  says: string;
  /** Position of the key result it is about, from 1. */
  about?: number;
};

/** What paid for an addition. Days are counted from today: an exception may have ended before it. */
type PriceStory = { because: string } & (
  | { pays: 'capacity'; of: Person; capacity: string }
  | { pays: 'exception'; signedBy: Person; endsInDays: number }
  | { pays: 'displaces'; gives: string; how: 'stopped' | 'delayed' }
);

export type DecisionStory = {
  by: Person;
  week: number;
  choice: string;
  context?: string;
  options?: string[];
  owner: Person | null;
  dueInDays?: number;
  revisitInDays?: number;
  done?: { daysAgo: number; note: string };
  /** The objective it is about, by key. */
  about?: string;
};

export type EscalationStory = {
  /** The objective and the position of its key result, from 1. */
  about: [key: string, keyResult: number];
  need: string;
  raisedWorkingDaysAgo: number;
  answer?: { workingDaysAgo: number; by: Person; words: string; owner: Person; dueInDays: number };
};

export type ObjectiveStory = {
  key: string;
  team: TeamName;
  owner: Person;
  contributors?: Person[];
  title: string;
  why: string;
  aspirational?: true;
  teamOnly?: true;
  /** Draft or proposed when it was never committed. */
  state?: 'draft' | 'proposed';
  /** Added after commit, in this week, by this person; without a price, as before there was a gate. */
  added?: { week: number; by: Person; price?: PriceStory };
  /** The title it was drafted under. */
  draftedAs?: string;
  carriedFrom?: string;
  keyResults: KeyResultStory[];
  supports?: Support[];
  initiatives?: InitiativeStory[];
  comments?: CommentStory[];
  /** Closed on the day after the cycle ended or later than that, or in an earlier week when it was dropped. */
  closed?: { verdict: Verdict; lesson: string; daysLate?: number; week?: number };
};

export type OutcomeStory = {
  key: string;
  title: string;
  why: string;
  metric: string;
  unit: string;
  baseline: number;
  target: number;
  current: number | null;
  sponsor: Person;
  stops: string[];
};

export type KpiStory = {
  key: string;
  name: string;
  what: string;
  unit: string;
  band: [low: number | null, high: number | null];
  owner: Person;
  team: TeamName;
  /** Value half a year ago and now, the spread, and decimals. */
  course: { first: number; last: number; noise: number; decimals: number };
  notes?: [weeksAgo: number, note: string][];
};

/** Objectives of one cycle: two quarters ago, last, running, next. */
export type Quarter = -2 | -1 | 0 | 1;

/** A card between teams in the quarter to come. Days are the first ones of its weeks. */
export type DependencyStory = {
  from: string;
  to: TeamName;
  need: string;
  neededWeek: number;
  askedDaysAgo: number;
  people?: Person[];
  answer?: { by: Person; daysAgo: number } & (
    | { is: 'accepted'; givenWeek: number; gives?: string; words?: string }
    | { is: 'refused'; words: string }
  );
};

/** The ranking of a team's drafts, by key, and what it parked. */
export type RankingStory = {
  by: Person;
  order: string[];
  parked: { key: string; reason: string; daysAgo: number }[];
};
