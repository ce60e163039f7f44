// The fourteen playbooks, one a pattern. A new pattern is a line in patterns.ts, a file and a line here.
import type { Pattern } from '../patterns.ts';
import type { Playbook } from '../playbook.ts';
import { activityKeyResults } from './activity-key-results.ts';
import { annualTargets } from './annual-targets.ts';
import { copyPasteCheckIns } from './copy-paste-check-ins.ts';
import { decisionsThatDie } from './decisions-that-die.ts';
import { kpiConfusion } from './kpi-confusion.ts';
import { overload } from './overload.ts';
import { prioritiesAdded } from './priorities-added-without-trade-off.ts';
import { projectTrackerKeyResults } from './project-tracker-key-results.ts';
import { ritualReviews } from './ritual-reviews.ts';
import { skippedReviews } from './skipped-reviews.ts';
import { sponsorAbsent } from './sponsor-absent.ts';
import { staleEscalations } from './stale-escalations.ts';
import { targetCutting } from './target-cutting.ts';
import { watermelon } from './watermelon.ts';

export const playbooks: readonly Playbook[] = [
  activityKeyResults,
  kpiConfusion,
  annualTargets,
  skippedReviews,
  ritualReviews,
  prioritiesAdded,
  watermelon,
  copyPasteCheckIns,
  targetCutting,
  overload,
  sponsorAbsent,
  decisionsThatDie,
  staleEscalations,
  projectTrackerKeyResults,
];

/** The playbook of a pattern; every pattern has one. */
export const playbookOf = (pattern: Pattern): Playbook =>
  playbooks.find((playbook) => playbook.pattern === pattern) as Playbook;
