// Scores, given at review. The suggested one is kept beside the chosen one; another choice needs its reason.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { Id, Version } from '../../core/id.ts';
import { may, must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { isPerfect, perfects, suggestScore, toTenth } from '../../core/score.ts';
import { Prose } from '../../core/text.ts';
import * as keyResults from '../../db/key-results.ts';
import { withPace } from '../objectives/assemble.ts';
import { mustBeOpen } from '../objectives/find.ts';
import { KeyResult } from '../objectives/shapes.ts';
import { change, read } from '../pipeline.ts';
import { findKeyResult, show } from './find.ts';

export const suggest = read({
  name: 'key-results.suggest',
  summary: 'The score a key result suggests, and why',
  input: z.object({ id: Id }),
  output: z.object({ score: z.number().nullable(), because: z.string() }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) =>
    suggestionFor((await keyResults.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found')),
});

export const score = change({
  name: 'key-results.score',
  summary: 'Score a key result at review, 0.0 to 1.0; another score than the suggested one needs a reason',
  input: z.object({
    id: Id,
    version: Version,
    score: z.number().min(0).max(1).multipleOf(0.1),
    reason: Prose.default(''),
    perfectWas: z
      .enum(perfects)
      .nullable()
      .default(null)
      .describe('Of a score of 1.0: was it a stretch, or safe?'),
  }),
  output: KeyResult,
  refuses: [
    'forbidden',
    'not-found',
    'stale-version',
    'wrong-state',
    'cycle-closed',
    'wrong-phase',
    'incomplete',
  ],
  run: async ({ input, actor, tx, call, record }) => {
    const { before, found } = await findKeyResult(tx, actor.workspaceId, input.id);
    // Who owns the key result may score it, and so may who owns the objective.
    const owned = { ...found.thing, ownerId: before.ownerId };
    must(actor, 'objectives.close', may(actor, 'objectives.close', owned) ? owned : found.thing);
    mustBeOpen(found, 'score');
    if (found.objective.state !== 'committed') refuse('wrong-state', { state: found.objective.state });
    if (before.removedAt) refuse('wrong-state', { state: 'removed' });
    if (before.role === 'guard')
      refuse('wrong-state', { role: 'guard', say: 'A guard is held or broken; it is not scored' });
    const today = localDay(call.now, actor.zone);
    const { workspaceId, personId } = actor;
    const chosen = toTenth(input.score);
    const { score: suggested } = suggestionFor(before);
    if (before.version !== input.version)
      refuse('stale-version', {
        yours: { score: chosen, reason: input.reason },
        current: withPace(before, found.cycle, today),
      });
    mustGiveReason(suggested, chosen, input.reason);
    const perfectWas = isPerfect(chosen) ? (input.perfectWas ?? before.perfectWas) : null;
    const given = { score: chosen, suggested, reason: input.reason, perfectWas, by: personId };
    await keyResults.setScore(tx, workspaceId, input.id, input.version, given);
    record({
      kind: 'key-result.scored',
      objective: found.objective,
      cycleId: found.cycle.id,
      thingId: input.id,
      body: {
        score: chosen,
        suggested,
        reason: input.reason,
        before: before.score,
        ...(perfectWas ? { perfectWas } : {}),
      },
    });
    return show(tx, workspaceId, input.id, found, today);
  },
});

function suggestionFor(row: keyResults.KeyResultRow): { score: number | null; because: string } {
  return suggestScore(row, row.value, row.guidance);
}

function mustGiveReason(suggested: number | null, chosen: number, reason: string): void {
  if (suggested === null || suggested === chosen || reason) return;
  const say = `${suggested.toFixed(1)} is suggested: say why ${chosen.toFixed(1)} is fairer`;
  refuse('incomplete', { missing: [{ field: 'reason', say }] });
}
