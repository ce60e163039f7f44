// The critic held to account at review: how key results fared it would have spoken about at commit, and those it would not. Figures over all of them; nobody is named.
import { z } from 'zod';
import { challenge } from '../challenge/challenge.ts';
import type { Choices } from '../challenge/choices.ts';
import { fewest, type Scored, selfAudit } from '../challenge/self-audit.ts';
import { weeksOf } from '../core/calendar/weeks.ts';
import { Id } from '../core/id.ts';
import { refuse } from '../core/refusal.ts';
import * as cycles from '../db/cycles.ts';
import { choicesOf } from '../db/rules.ts';
import { type ScoredRow, scoredUntil } from '../db/self-audit.ts';
import { read } from './pipeline.ts';

const most = 500;

const Estimate = z
  .object({ value: z.number(), low: z.number(), high: z.number() })
  .nullable()
  .describe('With its 95% interval; null while there is too little, or where all scores are alike');
const Group = z.object({ keyResults: z.number(), objectives: z.number(), mean: Estimate });

const SelfAudit = z.object({
  flagged: Group.describe('An error or a warning stands about the words they were committed with'),
  unflagged: Group,
  difference: Estimate.describe('Mean score of the flagged less that of the others'),
  fewest: z.object({ keyResults: z.number(), objectives: z.number() }).describe('Needed in each group'),
});
export type SelfAudit = z.infer<typeof SelfAudit>;

export const audit = read({
  name: 'findings.audit',
  summary:
    'Whether key results the critic speaks about ended lower than others: scores until a cycle, with intervals',
  input: z.object({ cycleId: Id.describe('This cycle and those before it that are in review or closed') }),
  output: SelfAudit,
  refuses: ['not-found'],
  run: async ({ input: { cycleId }, actor: { workspaceId }, tx }) => {
    if (!(await cycles.find(tx, workspaceId, cycleId))) refuse('not-found');
    const [choices, rows] = await Promise.all([
      choicesOf(tx, workspaceId),
      scoredUntil(tx, workspaceId, cycleId, most),
    ]);
    return { ...selfAudit(rows.flatMap((row) => scoredIn(row, choices))), fewest };
  },
});

// Judged by the rules as they stand today, on the words and numbers that were frozen at commit. What came in later was not promised then.
function scoredIn({ objectiveId, frozen, scores, ...cycle }: ScoredRow, choices: Choices): Scored[] {
  const facts = { cycleWeeks: weeksOf(cycle).length, cycleEnd: cycle.endsOn };
  const flagged = new Set(
    challenge(frozen, facts, choices).flatMap(({ at, severity }) =>
      at.part === 'key result' && severity !== 'question' ? [at.id] : [],
    ),
  );
  return frozen.keyResults.flatMap(({ id }) => {
    const score = scores[id];
    return score === undefined ? [] : [{ objective: objectiveId, isFlagged: flagged.has(id), score }];
  });
}
