// All rules. The order is the order in which they are said when they weigh the same: what matters most comes first.
import type { Rule } from '../rule.ts';
import { activityOutput } from './activity-output.ts';
import { belowToday } from './below-today.ts';
import { binaryMilestone } from './binary-milestone.ts';
import { compound } from './compound.ts';
import { effort } from './effort.ts';
import { noBaseline } from './no-baseline.ts';
import { noGuard } from './no-guard.ts';
import { noMetric } from './no-metric.ts';
import { noOwner } from './no-owner.ts';
import { noScoringGuidance } from './no-scoring-guidance.ts';
import { noTarget } from './no-target.ts';
import { objectiveNumber } from './objective-number.ts';
import { objectiveProject } from './objective-project.ts';
import { placeholder } from './placeholder.ts';
import { restatesObjective } from './restates-objective.ts';
import { steadyState } from './steady-state.ts';
import { taskList } from './task-list.ts';
import { tooFew } from './too-few.ts';
import { tooMany } from './too-many.ts';
import { vagueKeyResult } from './vague-key-result.ts';
import { vagueObjective } from './vague-objective.ts';
import { vanity } from './vanity.ts';
import { weakVerb } from './weak-verb.ts';

export const rules: readonly Rule[] = [
  placeholder,
  taskList,
  objectiveProject,
  effort,
  activityOutput,
  belowToday,
  steadyState,
  noMetric,
  noTarget,
  weakVerb,
  objectiveNumber,
  compound,
  vagueObjective,
  vagueKeyResult,
  restatesObjective,
  binaryMilestone,
  tooMany,
  noOwner,
  vanity,
  noBaseline,
  noGuard,
  tooFew,
  noScoringGuidance,
];
