// The whole state of one played quarter, hidden parts included, as plain JSON: what may be shown of it is said in `view.ts`.
import type { Plan } from './plan.ts';
import type { Cues, Family } from './table/family.ts';

/** Changes whenever the same decisions could lead to another log. */
export const engineVersion = '1';

export const midwayWeeks: readonly number[] = [5, 9];
export const forecastWeeks: readonly number[] = [4, 7, 10];
export const leaderCount = 5;
/** Priorities the organisation has room for. */
export const room = 5;

/** Shares and strengths are 0 to 1. */
export type Team = {
  craft: number;
  safety: number;
  /** "OKRs decide things here." */
  belief: number;
  morale: number;
  /** Has written OKRs before. */
  isAble: boolean;
  /** From being reminded of what was not forgotten. */
  fatigue: number;
  /** What unanswered trouble leaves behind. */
  drag: number;
  wasNudged: boolean;
};

export type Candidate = {
  /** Context of its claim. */
  context: number;
  value: number;
  /** Team-weeks. */
  effort: number;
  leader: number;
  team: number;
};

export type Objective = {
  candidate: number;
  value: number;
  effort: number;
  teams: number[];
  /** True progress. */
  progress: number;
  /** As the team tells it. */
  reported: number;
  isBlocked: boolean;
  isLive: boolean;
  /** Its reason has gone. */
  isDead: boolean;
  /** Runs on a reason that holds only in part. */
  isWide: boolean;
  /** Weeks it still gives up for something urgent. */
  displacedWeeks: number;
};

type KeyResult = { team: number; quality: number };

/** Whom or what a situation is about, by index. `story` says which of the tellings is used. */
export type About = {
  team?: number;
  leader?: number;
  candidate?: number;
  objective?: number;
  keyResult?: number;
  exhibit?: number;
  story?: number;
};

export type SituationKind = Family | 'forecast' | 'exhibit';

/** What can be answered this week, without what is hidden behind it. */
export type Situation = {
  id: string;
  kind: SituationKind;
  about: About;
  cues: Cues;
  /** Visible figures a forecast rests on. */
  facts?: { reported: number; weeksLeft: number };
  /** In the order of this seed. Empty where the answer is a probability. */
  options: string[];
};

export type OpenSituation = Situation & { context: number };

export type Decision = {
  situation: string;
  option?: string;
  probability?: number;
  /** The learner's own wording of a key result. */
  text?: string;
  /** Which objective gives up its weeks, by index. */
  displaces?: number;
};

/** `done` is what happened: the choice, or what happens when nobody answers or no attention is left. */
export type Answer = Decision & { done: string; cost: number };

export type Entry = {
  week: number;
  id: string;
  kind: SituationKind;
  about: About;
  cues: Cues;
  context: number;
  facts?: Situation['facts'];
  option?: string;
  probability?: number;
  text?: string;
  /** How far the learner's own wording holds, 0 to 1. */
  wording?: number;
  done: string;
  cost: number;
  /** The moment never came, because the review was lost. */
  isLost?: true;
};

/** One line of the timeline: objectives and teams by index. */
export type WeekLine = {
  week: number;
  progress: number[];
  reported: number[];
  belief: number[];
  madeCheckIn: boolean[];
  attention: number;
  actedOn: number;
  isReviewHeld: boolean;
  pointsLeft: number;
};

export type World = {
  engine: string;
  table: string;
  template: string;
  seed: number;
  /** 0 as the seed has it; another number is another future of the same organisation. */
  luck: number;
  /** −4 to −1, 1 to 13, then 14: over. */
  week: number;
  points: { planning: number; keyResults: number; week: number };
  /** Sponsor's attention. */
  attention: number;
  /** Of leaders in the programme lead, each. */
  trust: number[];
  /** Share of decisions acted on. */
  actedOn: number;
  teams: Team[];
  candidates: Candidate[];
  objectives: Objective[];
  keyResults: KeyResult[];
  /** Outcome won and lost on urgent matters and dead weight. */
  besides: number;
  /** Additions still being carried, in weeks each. */
  carried: number[];
  isReviewHeld: boolean;
  /** What the seed brings. */
  plan: Plan;
  open: OpenSituation[];
  answers: Record<string, Answer>;
  log: Entry[];
  weeks: WeekLine[];
  /** All that was decided in the weeks that are over, in order. With seed and versions, this is the whole run. */
  decisions: Decision[];
};
