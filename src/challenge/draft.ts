// What the critic reads. A field left out means "not told", null means "told that there is none": only null can be missed.
import type { KeyResultFields, Kind, Role } from '../core/key-result.ts';

type Told = Partial<
  Pick<
    KeyResultFields,
    'baseline' | 'baselineBy' | 'target' | 'bandLow' | 'bandHigh' | 'unit' | 'source' | 'guidance' | 'ownerId'
  >
>;

/** A key result as it stands in the editor, however unfinished. */
export type KeyResultDraft = Told & {
  id: string;
  title: string;
  kind?: Kind;
  role?: Role;
  /** Titles of the work believed to move it. */
  initiatives?: string[];
};

/** One objective with its key results. */
export type Draft = {
  objective: { title: string; why?: string };
  keyResults: KeyResultDraft[];
};

/** One text without its surroundings: rules that need siblings or an owner stay quiet about it. */
export type SingleText =
  | { kind: 'objective'; title: string; why?: string }
  | ({ kind: 'key_result'; title: string; role?: Role; measured?: Kind; objective?: string } & Told);

/** A key result of the cycle before: its words, and the score it was given at review. */
type EarlierKeyResult = { title: string; score: number | null };

/** What is known around the draft. Everything is optional; a rule that lacks its fact stays quiet. */
export type Facts = {
  /** Length of the cycle in weeks. */
  cycleWeeks?: number;
  /** Last day of the cycle, "2026-12-31". */
  cycleEnd?: string;
  /** Titles of the team's other objectives in the cycle. */
  siblings?: string[];
  /** Whether the draft belongs to the company as a whole or to one team in it. */
  teamLevel?: 'company' | 'team';
  /** Titles of the strategic outcomes, objectives or key results it supports. */
  supports?: string[];
  /** Objectives and key results of other teams in the cycle, as far as the author may see them. */
  elsewhere?: { title: string; team: string }[];
  /** What the same team had in the cycle before. */
  lastCycle?: { objectives: string[]; keyResults: EarlierKeyResult[] };
  /** By id of the key result: earlier values of the same number, oldest first, one for each cycle. */
  history?: Readonly<Record<string, readonly number[]>>;
  /** By id of the key result: how often its number is read in a cycle. */
  readings?: Readonly<Record<string, number>>;
};
