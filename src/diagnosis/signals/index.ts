// The shelf of signals, in the order they are told. A new one is a file and a line here, an id in facts.ts and its thresholds.
import type { SignalId } from '../facts.ts';
import type { Signal } from '../signal.ts';
import { activityKeyResults } from './activity-key-results.ts';
import { carriedKeyResults } from './carried-key-results.ts';
import { copiedCheckIns } from './copied-check-ins.ts';
import { emptyReviews } from './empty-reviews.ts';
import { knowledgeGap } from './knowledge-gap.ts';
import { kpiKeyResults } from './kpi-key-results.ts';
import { lateCheckIns } from './late-check-ins.ts';
import { leadersNotEngaged } from './leaders-not-engaged.ts';
import { loweredTargets } from './lowered-targets.ts';
import { missedCheckIns } from './missed-check-ins.ts';
import { missedReviews } from './missed-reviews.ts';
import { noInfluence } from './no-influence.ts';
import { overload } from './overload.ts';
import { projectKeyResults } from './project-key-results.ts';
import { sponsorAbsent } from './sponsor-absent.ts';
import { staleDecisions } from './stale-decisions.ts';
import { unansweredEscalations } from './unanswered-escalations.ts';
import { unevenTeams } from './uneven-teams.ts';
import { unpricedAdditions } from './unpriced-additions.ts';
import { unsafeToSay } from './unsafe-to-say.ts';
import { watermelons } from './watermelons.ts';

export const signals: readonly Signal[] = [
  missedCheckIns,
  lateCheckIns,
  missedReviews,
  emptyReviews,
  sponsorAbsent,
  staleDecisions,
  unansweredEscalations,
  unpricedAdditions,
  overload,
  activityKeyResults,
  projectKeyResults,
  kpiKeyResults,
  carriedKeyResults,
  loweredTargets,
  watermelons,
  copiedCheckIns,
  unevenTeams,
  noInfluence,
  unsafeToSay,
  leadersNotEngaged,
  knowledgeGap,
];

const byId = new Map(signals.map((signal) => [signal.id, signal]));

/** The signal of an id; every id has one. */
export const signalOf = (id: SignalId): Signal => byId.get(id) as Signal;
