// What a diagnosis is made from: counts of what should have happened against what did. No names, no texts, no dates: nothing here can point at a person.

export const signalIds = [
  'CI_MISS',
  'CI_LATE',
  'RV_MISS',
  'RV_EMPTY',
  'SP_ABS',
  'DC_STALE',
  'ES_STALE',
  'ADD_UNP',
  'OVERLOAD',
  'KR_ACT',
  'KR_TRACK',
  'KR_KPI',
  'KR_CARRY',
  'TG_CUT',
  'WMELON',
  'COPY',
  'SPREAD',
  'SV_INFL',
  'SV_SAFE',
  'SV_LEAD',
  'KN_LOW',
] as const;
export type SignalId = (typeof signalIds)[number];

/** What somebody declares, because no event could tell. */
export const flags = ['firstRollout', 'untrainedOwner', 'crossFunction', 'capabilityPath'] as const;
export type Flag = (typeof flags)[number];

export type TeamCount = { bad: number; n: number };

/** How often a detector is right: of what is there (sensitivity), and of what is not (specificity). */
export type Detector = { sensitivity: number; specificity: number };

/** `bad` of `n`. The rest is for the signals that can use it. */
export type Count = {
  bad: number;
  n: number;
  /** People asked, for a survey: under half of them answering, nothing is read. */
  asked?: number;
  /** For what a detector counted: its measured rates, to correct the share by. */
  detector?: Detector;
  /** For check-ins: the teams' counts in a cycle before, to learn how alike rows of one team are here. */
  earlier?: readonly TeamCount[];
};

/** Between-team spread needs the count of every team; `n` alone would be a count of teams. */
export type TeamCounts = { perTeam: readonly TeamCount[] };

export type Facts = {
  teams: number;
  flags: readonly Flag[];
  signals: { readonly [Id in SignalId]?: Id extends 'SPREAD' ? Count | TeamCounts : Count };
};
