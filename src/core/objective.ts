// An objective is the qualitative aim of one team with one owner in one cycle, and the states it goes through.
import { z } from 'zod';
import { Id } from './id.ts';
import { refuse } from './refusal.ts';
import { Line, Prose } from './text.ts';
import type { Limits } from './workspace.ts';

export const ambitions = ['committed', 'aspirational'] as const;
export const states = ['draft', 'proposed', 'committed', 'closed'] as const;
export type ObjectiveState = (typeof states)[number];
export const verdicts = ['achieved', 'partial', 'missed', 'dropped', 'carried over'] as const;
export type Verdict = (typeof verdicts)[number];
export const visibilities = ['workspace', 'team'] as const;

/** The fields of an objective people write. */
export const ObjectiveFields = z.object({
  title: Line,
  why: Prose.describe('Why this, why now'),
  ambition: z.enum(ambitions),
  ownerId: Id.nullable(),
  contributorIds: z.array(Id).max(30),
  teamId: Id,
  visibility: z
    .enum(visibilities)
    .describe('`team` hides it from everybody outside the team, its leads and the admins'),
});
export type ObjectiveFields = z.infer<typeof ObjectiveFields>;

const steps = {
  propose: { from: ['draft'], to: 'proposed' },
  'send back': { from: ['proposed'], to: 'draft' },
  commit: { from: ['draft', 'proposed'], to: 'committed' },
  close: { from: ['committed'], to: 'closed' },
  reopen: { from: ['closed'], to: 'committed' },
} as const satisfies Record<string, { from: readonly ObjectiveState[]; to: ObjectiveState }>;

export type ObjectiveStep = keyof typeof steps;

/** The state after `step`. @throws {Refusal} wrong-state when it does not lead on from `state` */
export function after(state: ObjectiveState, step: ObjectiveStep): ObjectiveState {
  const { from, to } = steps[step];
  if (!(from as readonly ObjectiveState[]).includes(state)) refuse('wrong-state', { state, step });
  return to;
}

/** Refuses one objective more than the team's limit unless a reason is given.
 * @param count objectives of the team in the cycle, this one included
 * @param topTeam whether the team is the company itself
 * @throws {Refusal} limit-reached */
export function mustFitLimit(limits: Limits, count: number, topTeam: boolean, reason: string | null): void {
  const limit = topTeam ? limits.companyObjectives : limits.teamObjectives;
  if (count > limit && !reason?.trim()) refuse('limit-reached', { limit, count, of: 'objectives' });
}

/** Refuses more or fewer key results than were agreed for an objective unless a reason is given.
 * @throws {Refusal} limit-reached */
export function mustFitKeyResults(
  { keyResultsFrom, keyResultsTo }: Limits,
  count: number,
  reason: string | null,
): void {
  if (reason?.trim() || (count >= keyResultsFrom && count <= keyResultsTo)) return;
  refuse('limit-reached', {
    limit: count > keyResultsTo ? keyResultsTo : keyResultsFrom,
    count,
    of: 'key results',
  });
}
