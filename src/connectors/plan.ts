// The one neutral shape every reader of outside files yields. It is only a proposal: nothing in it has been matched with a workspace yet.
import { z } from 'zod';
import type { Status } from '../core/check-in.ts';
import type { initiativeStates } from '../core/initiative.ts';
import type { Guidance, Kind, Role } from '../core/key-result.ts';
import type { ambitions, ObjectiveState, Verdict, visibilities } from '../core/objective.ts';

export const importSources = ['spreadsheet', 'viva goals', 'quarterdeck'] as const;
export type ImportSource = (typeof importSources)[number];

/** What is wrong with, or worth knowing about, one row. Rows with an `error` or `left out` are not in the plan; a `note` row is. Only an error stops an import. */
export const Problem = z.object({
  row: z.number().int().min(0).describe('Row as the spreadsheet numbers it; 0 for the file as a whole'),
  column: z.string().nullable().describe('The header of the column, where one is to blame'),
  say: z.string().describe('What was found and what to do about it'),
  severity: z.enum(['error', 'left out', 'note']),
});
export type Problem = z.infer<typeof Problem>;

/** Days are 'YYYY-MM-DD'. `row` is where the thing was first named. */
/** Without days when its name says none and neither do its rows: then it has to be one that is here. */
type PlannedCycle = {
  row: number;
  key: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
};
type PlannedTeam = { row: number; key: string; name: string };
export type PlannedPerson = { row: number; key: string; name: string; email: string | null };

/** What a row points up to: by the external id when it is in the same file, always by the title as it was written. */
type PlannedSupport = { externalId: string | null; title: string; because: string };

/** Evidence brought along; where its own measure has no place for it, it is kept as a remark. */
export type PlannedRemark = { on: string | null; personKey: string | null; text: string };

export type PlannedCheckIn = {
  /** Null means the day of the import: the file gives a current value without saying since when. */
  effectiveOn: string | null;
  value: number | null;
  confidence: number | null;
  status: Status | null;
  /** The word of the other tool, kept as it stood; empty when there was none. */
  originalStatus: string;
  moved: string;
  blocks: string;
  needs: string;
  personKey: string | null;
  /** ISO instant, when the file knows it. */
  recordedAt: string | null;
};

/** `externalId` is unique within a plan and the same each time the same file is read: it makes re-import repeatable.
 * `otherId` is the name it would go by if the file had no ids: exports of one tool come with and without them. */
type Identified = { row: number; externalId: string; otherId: string | null };

type PlannedOutcome = Identified & {
  title: string;
  why: string;
  metric: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  current: number | null;
  startsOn: string | null;
  endsOn: string | null;
  sponsorKey: string | null;
  closed: boolean;
};

export type PlannedObjective = Identified & {
  title: string;
  why: string;
  teamKey: string | null;
  ownerKey: string | null;
  contributorKeys: string[];
  /** Null when the file names no cycle: the person importing chooses one. */
  cycleKey: string | null;
  ambition: (typeof ambitions)[number];
  visibility: (typeof visibilities)[number];
  supports: PlannedSupport[];
  state: ObjectiveState;
  /** Set exactly when `state` is closed. */
  verdict: Verdict | null;
  originalStatus: string;
  remarks: PlannedRemark[];
};

export type PlannedKeyResult = Identified & {
  /** External id of an objective of the same plan. */
  objectiveId: string;
  title: string;
  kind: Kind;
  role: Role;
  baseline: number | null;
  target: number | null;
  bandLow: number | null;
  bandHigh: number | null;
  unit: string;
  ownerKey: string | null;
  contributorKeys: string[];
  source: string;
  guidance: Guidance;
  weight: number;
  /** 0 to 1, given by the other tool at its end; null when none was. */
  score: number | null;
  originalStatus: string;
  /** Oldest first. */
  checkIns: PlannedCheckIn[];
};

type PlannedInitiative = Identified & {
  objectiveId: string;
  /** External id of a key result of the same plan; null for the whole objective. */
  keyResultId: string | null;
  title: string;
  hypothesis: string;
  ownerKey: string | null;
  state: (typeof initiativeStates)[number];
  soFar: string;
};

export type ImportPlan = {
  source: ImportSource;
  cycles: PlannedCycle[];
  teams: PlannedTeam[];
  people: PlannedPerson[];
  outcomes: PlannedOutcome[];
  objectives: PlannedObjective[];
  keyResults: PlannedKeyResult[];
  initiatives: PlannedInitiative[];
  problems: Problem[];
};

/** How the writer of a file writes numbers and dates. */
export const Habits = z.object({
  decimal: z.enum(['.', ',']).describe('What stands before the tenths'),
  dates: z.enum(['day first', 'month first']).describe('How 03/04/2027 is meant'),
});
export type Habits = z.infer<typeof Habits>;
