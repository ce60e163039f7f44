// What became of the bets on outcomes: judged when their quarter is reviewed or later, again where more is known. Nothing is overwritten.
import { z } from 'zod';
import { afterwards, BetJudgement, judgements, mustBeOver, mustSayWhatItBecomes } from '../core/bet.ts';
import { phases } from '../core/cycle.ts';
import { Id } from '../core/id.ts';
import { verdicts } from '../core/objective.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as bets from '../db/bets.ts';
import { newId } from '../db/new-id.ts';
import * as objectives from '../db/objectives.ts';
import * as outcomes from '../db/outcomes.ts';
import { change, read } from './pipeline.ts';

const Bet = z.object({
  supportId: Id.describe('The supports-link that makes the bet'),
  outcomeId: Id,
  because: z.string().describe('The bet: we believe that …'),
  objectiveId: Id,
  objectiveTitle: z.string(),
  verdict: z.enum(verdicts).nullable(),
  teamName: z.string(),
  cycleId: Id,
  cycleName: z.string(),
  phase: z.enum(phases),
  judgements: z
    .array(
      z.object({
        id: Id,
        judged: z.enum(judgements),
        thenWhat: z.enum(afterwards),
        sentence: z.string(),
        because: z.string().describe('The bet as it stood when it was judged'),
        becomes: z.string(),
        judgedBy: Id.nullable(),
        judgedByName: z.string().nullable(),
        judgedAt: z.iso.datetime(),
      }),
    )
    .describe('Newest first: the first one counts'),
});
export type Bet = z.infer<typeof Bet>;

export const list = read({
  name: 'bets.list',
  summary: 'Bets on outcomes that were committed to, and what became of them; newest cycle first',
  input: z.object({
    outcomeId: Id.optional(),
    cycleId: Id.optional(),
    since: z.iso.date().optional().describe('Only of cycles that began on this day or later'),
    until: z.iso.date().optional().describe('Only of cycles that began on this day or before'),
  }),
  output: z.object({ bets: z.array(Bet) }),
  run: async ({ input, actor, tx }) => ({ bets: await bets.list(tx, actor.workspaceId, input) }),
});

export const judge = change({
  name: 'bets.judge',
  summary: 'Say what became of a bet on an outcome, and whether to go on making it',
  input: BetJudgement.extend({ supportId: Id }),
  output: Bet,
  refuses: ['forbidden', 'not-found', 'wrong-phase', 'incomplete'],
  run: async ({ input: { supportId, ...judged }, actor, tx, record }) => {
    const { workspaceId, personId } = actor;
    const find = async () => (await bets.list(tx, workspaceId, { supportId }))[0] ?? refuse('not-found');
    const bet = await find();
    const outcome = (await outcomes.find(tx, workspaceId, bet.outcomeId)) ?? refuse('not-found');
    must(actor, 'bets.judge', { ownerId: outcome.sponsorId });
    mustBeOver(bet.phase);
    mustSayWhatItBecomes(judged);
    const objective = (await objectives.find(tx, workspaceId, bet.objectiveId)) ?? refuse('not-found');
    const { outcomeId, because } = bet;
    const row = { ...judged, id: newId(), judgedBy: personId };
    await bets.insert(tx, workspaceId, { supportId, outcomeId, because, objective }, row);
    const { judged: verdict, thenWhat, sentence, becomes } = judged;
    const body = { outcomeId, judged: verdict, thenWhat, sentence, because, ...(becomes ? { becomes } : {}) };
    record({ kind: 'bet.judged', objective, cycleId: bet.cycleId, thingId: supportId, body });
    return find();
  },
});
