// All rules. The order is the order in which they are said when they weigh the same: what matters most comes first.
import type { Rule } from '../rule.ts';
import { activityOutput } from './activity-output.ts';
import { allLate } from './all-late.ts';
import { allReached } from './all-reached.ts';
import { annualInQuarter } from './annual-in-quarter.ts';
import { belowToday } from './below-today.ts';
import { binaryMilestone } from './binary-milestone.ts';
import { carriedOver } from './carried-over.ts';
import { compound } from './compound.ts';
import { duplicate } from './duplicate.ts';
import { effort } from './effort.ts';
import { jargon } from './jargon.ts';
import { noBaseline } from './no-baseline.ts';
import { noGuard } from './no-guard.ts';
import { noMetric } from './no-metric.ts';
import { noOwner } from './no-owner.ts';
import { noScoringGuidance } from './no-scoring-guidance.ts';
import { noTarget } from './no-target.ts';
import { notControlled } from './not-controlled.ts';
import { notLinked } from './not-linked.ts';
import { objectiveNumber } from './objective-number.ts';
import { objectiveProject } from './objective-project.ts';
import { placeholder } from './placeholder.ts';
import { readTooLate } from './read-too-late.ts';
import { restatesObjective } from './restates-objective.ts';
import { sharedOwner } from './shared-owner.ts';
import { smallStep } from './small-step.ts';
import { steadyState } from './steady-state.ts';
import { taskList } from './task-list.ts';
import { tooBroad } from './too-broad.ts';
import { tooFew } from './too-few.ts';
import { tooMany } from './too-many.ts';
import { uninspiring } from './uninspiring.ts';
import { unrealistic } from './unrealistic.ts';
import { vagueKeyResult } from './vague-key-result.ts';
import { vagueObjective } from './vague-objective.ts';
import { vanity } from './vanity.ts';
import { weakVerb } from './weak-verb.ts';
import { withinTrend } from './within-trend.ts';
import { wrongHorizon } from './wrong-horizon.ts';

export const rules: readonly Rule[] = [
  placeholder,
  taskList,
  objectiveProject,
  effort,
  activityOutput,
  belowToday,
  withinTrend,
  steadyState,
  jargon,
  weakVerb,
  noMetric,
  noTarget,
  objectiveNumber,
  compound,
  vagueObjective,
  uninspiring,
  vagueKeyResult,
  restatesObjective,
  binaryMilestone,
  duplicate,
  carriedOver,
  annualInQuarter,
  tooMany,
  noOwner,
  sharedOwner,
  vanity,
  notControlled,
  readTooLate,
  unrealistic,
  smallStep,
  tooBroad,
  wrongHorizon,
  noBaseline,
  noGuard,
  allLate,
  notLinked,
  allReached,
  tooFew,
  noScoringGuidance,
];
