// A supports-link to an outcome is a bet: "we believe that …". When the quarter is over somebody says what became of it, and whether to go on believing it.
import { z } from 'zod';
import type { Phase } from './cycle.ts';
import { Id } from './id.ts';
import { refuse } from './refusal.ts';
import { Line, Prose } from './text.ts';

export const judgements = ['moved', 'unclear', 'wrong'] as const;
export type Judgement = (typeof judgements)[number];
export const afterwards = ['kept', 'changed'] as const;

export const BetJudgement = z.object({
  judged: z.enum(judgements).describe('Whether the outcome moved because of it'),
  thenWhat: z.enum(afterwards).describe('Whether the bet is kept as it is, or changed'),
  sentence: Line.describe('What was seen'),
  becomes: Prose.default('').describe('The bet as it is made from now on, where it is changed'),
});
export type BetJudgement = z.infer<typeof BetJudgement>;

/** Whether a bet can be judged in a phase. Also after the cycle: an outcome often moves later than the quarter ends. */
export const canBeJudged = (phase: Phase): boolean => phase === 'review' || phase === 'closed';

/** Refuses to judge before there is something to see. @throws {Refusal} wrong-phase */
export function mustBeOver(phase: Phase): void {
  if (!canBeJudged(phase))
    refuse('wrong-phase', {
      phase,
      wanted: 'review',
      say: 'A bet is judged when its quarter is being reviewed',
    });
}

/** Refuses a change that does not say what the bet becomes. @throws {Refusal} incomplete */
export function mustSayWhatItBecomes({ thenWhat, becomes }: BetJudgement): void {
  if (thenWhat === 'changed' && becomes === '')
    refuse('incomplete', {
      missing: [{ field: 'becomes', say: 'Write the bet as you make it from now on' }],
    });
}

/** How many bets were judged which way; those nobody has judged count apart. */
export function tallyOf(
  bets: readonly { judged: Judgement | null }[],
): Record<Judgement | 'not judged', number> {
  const tally = { moved: 0, unclear: 0, wrong: 0, 'not judged': 0 };
  for (const { judged } of bets) tally[judged ?? 'not judged']++;
  return tally;
}

export const turns = ['kept', 'lifted'] as const;

/** A line of a stop list, looked at again. */
export const StopTurn = z.object({
  outcomeId: Id,
  stop: Line.describe('The line as it stands in the list'),
  turn: z.enum(turns).describe('`lifted` takes it off the list'),
  why: Line,
});
