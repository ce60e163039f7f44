// Every number a verdict hangs on. They are judgement, and they decide about people's work: change one only with a line in `changes` saying why.
import type { SignalId } from './facts.ts';
import type { State } from './reading.ts';

export type Threshold = {
  /** From this share on we watch. */
  warn: number;
  /** From this share on, with the whole interval at or above `warn`, a signal is strong. */
  fail: number;
  /** Fewer than this, and nothing is said. Counted rows, before any correction. */
  minimum: number;
};

const at = (warn: number, fail: number, minimum: number): Threshold => ({ warn, fail, minimum });

/** Teams from which differences between teams can be read at all. */
export const leastTeams = 6;

export const thresholds: Record<SignalId, Threshold> = {
  CI_MISS: at(0.15, 0.35, 30),
  CI_LATE: at(0.25, 0.5, 30),
  RV_MISS: at(0.15, 0.4, 6),
  RV_EMPTY: at(0.3, 0.6, 6),
  SP_ABS: at(0.25, 0.5, 4),
  DC_STALE: at(0.3, 0.5, 8),
  ES_STALE: at(0.3, 0.6, 5),
  ADD_UNP: at(0.25, 0.5, 3),
  OVERLOAD: at(0.25, 0.5, 3),
  KR_ACT: at(0.25, 0.5, 15),
  KR_TRACK: at(0.25, 0.5, 15),
  KR_KPI: at(0.2, 0.4, 15),
  KR_CARRY: at(0.2, 0.4, 15),
  TG_CUT: at(0.1, 0.25, 15),
  WMELON: at(0.2, 0.4, 8),
  COPY: at(0.2, 0.4, 30),
  // The simple form: teams outside the funnel of teams. From team counts `spreadLimits` decides instead.
  SPREAD: at(0.2, 0.35, leastTeams),
  SV_INFL: at(0.3, 0.5, 15),
  SV_SAFE: at(0.3, 0.5, 15),
  SV_LEAD: at(0.3, 0.5, 15),
  KN_LOW: at(0.3, 0.5, 5),
};

/** Between-team spread from team counts: `range` is the shrunken P90 − P10, `chance` the chance of it among like teams. */
export const spreadLimits = {
  strong: { range: 0.25, chance: 0.01 },
  watch: { range: 0.15, chance: 0.05 },
  healthy: { range: 0.1, chance: 0.2 },
  /** A team with fewer check-ins due is left out. */
  leastDue: 8,
};

/** How alike two rows of one team are taken to be, until an earlier cycle of six teams tells; and the limits of what it may tell. */
export const likenessLimits = { usual: 0.1, least: 0.05, most: 0.5 };

/** Of fewer answers than this not even the count is shown: a share of three could be worked back to who said what. */
export const leastShown = 5;

/** Below this share of those asked, a survey says nothing. */
export const leastAnswered = 0.5;

/** What a state weighs as evidence, in hundredths. UNKNOWN weighs nothing and is left out of the sum. */
export const evidence: Record<Exclude<State, 'UNKNOWN'>, number> = {
  STRONG: 100,
  WATCH: 40,
  UNSURE: 0,
  HEALTHY: -60,
};

/** Scores run from −0.60 to 1.00; here in hundredths, so that a score exactly on a limit is on it. */
export const verdictLimits = { supported: 45, possible: 15, notSupported: -25, leastCoverage: 50 };

/** Newest first. The version stands in every diagnosis; the seal is made of all these numbers, so that none can change without a line here. */
export const changes = [
  {
    version: 1,
    on: '2026-11-25',
    by: 'the Quarterdeck maintainers',
    seal: '4e0072b6db7c38e2',
    what: 'First thresholds. All are judgement; none was fitted to an organisation. The calibration shows what they find and miss.',
  },
] as const;
