// What an agenda is made of, and the facts it is written from. A wish is an item that does not know its minutes yet.
import type { Stand } from '../../exception.ts';
import type { Id } from '../../id.ts';
import type { MeetingKind } from '../kinds.ts';

export const itemKinds = [
  'escalation',
  'decisions',
  'parked',
  'addition',
  'exception',
  'changes',
  'target',
  'objective',
  'calm',
  'silent',
  'drafts',
  'dependencies',
  'ranking',
  'load',
  'scores',
  'resets',
  'bets',
  'stops',
  'record',
  'rhythm',
  'outcomes',
  'free',
  'closing',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export const itemStates = ['waiting', 'running', 'done', 'parked'] as const;
export type ItemState = (typeof itemStates)[number];

/** What an item is about; row-level security shows it to whoever may see the objective. */
type About = { objectiveId: Id | null; keyResultId: Id | null; escalationId: Id | null };

export type AgendaItem = About & {
  kind: ItemKind;
  title: string;
  /** Why it is on the agenda, in a few words. */
  because: string;
  /** What somebody said of it, and who. */
  said: string;
  saidBy: string;
  minutes: number;
};

/** An objective as agendas see it: how it stands, and how it stood when they last met. */
export type Course = {
  objectiveId: Id;
  title: string;
  teamName: string;
  keyResults: {
    id: Id;
    title: string;
    now: (Stand & { needs: string; moved: string }) | null;
    before: Stand | null;
    saidBy: string | null;
    /** Days since its last check-in; null before the first. */
    silentDays: number | null;
  }[];
};

export type AgendaFacts = {
  kind: MeetingKind;
  minutes: number;
  escalations: readonly {
    id: Id;
    objectiveId: Id;
    keyResultId: Id;
    keyResultTitle: string;
    need: string;
    raisedByName: string;
    day: number;
    of: number;
    isLate: boolean;
  }[];
  /** Decisions of the last meeting and whatever is past its date. */
  decisions: { of: number; done: number; past: number };
  parked: readonly (About & { title: string; said: string; saidBy: string })[];
  additions: readonly {
    objectiveId: Id;
    keyResultId: Id | null;
    title: string;
    addedByName: string | null;
    unpaidDays: number;
  }[];
  targets: readonly {
    objectiveId: Id;
    keyResultId: Id;
    title: string;
    from: string;
    to: string;
    byName: string | null;
  }[];
  courses: readonly Course[];
  /** Drafts and proposals of the cycle. */
  drafts: number;
  /** Asked of other teams, and how many wait for their answer. */
  dependencies: { of: number; waiting: number };
  /** What was promised in the cycle, how much of it has no verdict yet, and for how much nobody has chosen whether it goes on. */
  promised: { of: number; unclosed: number; undecided: number };
  /** Bets on outcomes whose quarter is reviewed, and how many of them nobody has judged. */
  bets: { of: number; unjudged: number };
  /** Lines on the stop lists of the outcomes. */
  stops: number;
};

/** An item before the minutes are dealt out; whoever weighs more is given more of them. */
export type Wish = Omit<AgendaItem, 'minutes' | keyof About | 'said' | 'saidBy'> &
  Partial<About & { said: string; saidBy: string }> & { weight: number };

export const counted = (count: number, one: string, more = `${one}s`) =>
  `${count} ${count === 1 ? one : more}`;
