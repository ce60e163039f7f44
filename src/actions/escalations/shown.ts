// A request for help as the API shows it: whose turn it is and until when follows from the clock as it is read.
import { z } from 'zod';
import { answers } from '../../core/escalation.ts';
import { clockOf, escalationLevels } from '../../core/escalation-clock.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as escalations from '../../db/escalations.ts';
import * as holidays from '../../db/holidays.ts';
import * as workspaces from '../../db/workspaces.ts';
import type { Work } from '../pipeline.ts';

const name = z.string().nullable();

export const Escalation = z.object({
  id: Id,
  objectiveId: Id,
  objectiveTitle: z.string(),
  teamId: Id,
  teamName: z.string(),
  keyResultId: Id,
  keyResultTitle: z.string(),
  checkInId: Id.nullable(),
  cycleId: Id,
  need: z.string(),
  raisedBy: Id,
  raisedByName: z.string(),
  raisedAt: z.iso.datetime(),
  leadId: Id.nullable(),
  leadName: name,
  sponsorId: Id.nullable(),
  sponsorName: name,
  state: z.enum(['open', 'answered', 'withdrawn']),
  level: z.enum(escalationLevels).describe('Who has it now, or had it last'),
  askedId: Id.nullable().describe('Whose turn it is; null when nobody holds the role'),
  askedName: name,
  dueAt: z.iso.datetime().describe('Until when they have'),
  daysLeft: z.number().describe('Working days after today; 0 on the last one'),
  of: z.number().describe('Working days they have in all'),
  isLate: z.boolean(),
  answer: z.enum(answers).nullable(),
  answerWords: z.string(),
  answerOn: z.iso.date().nullable(),
  answeredBy: Id.nullable(),
  answeredByName: name,
  answeredAt: z.iso.datetime().nullable(),
  decisionId: Id.nullable().describe('The decision the answer became'),
  answerOwnerName: name.describe('Who does what was answered'),
  answerDueOn: z.iso.date().nullable(),
  withdrawnAt: z.iso.datetime().nullable(),
  version: z.number(),
});
export type Escalation = z.infer<typeof Escalation>;

export type Around = Pick<Work<unknown>, 'actor' | 'tx' | 'call'>;

/** Rows with their clocks as they stand now, or stood when they were answered. */
export async function shown(
  { actor, tx, call }: Around,
  rows: readonly escalations.EscalationRow[],
): Promise<Escalation[]> {
  if (rows.length === 0) return [];
  const zone = (await workspaces.find(tx, actor.workspaceId))?.zone ?? actor.zone;
  const daysOff = await holidays.daysOff(tx, actor.workspaceId);
  return rows.map(({ audience: _, passedAt, ...row }) => {
    const ended = row.answeredAt ?? row.withdrawnAt;
    const clock = clockOf({ ...row, passedAt }, ended ? new Date(ended) : call.now, zone, daysOff);
    const isLead = clock.level === 'lead';
    return {
      ...row,
      state: row.answeredAt
        ? ('answered' as const)
        : row.withdrawnAt
          ? ('withdrawn' as const)
          : ('open' as const),
      level: clock.level,
      askedId: isLead ? row.leadId : row.sponsorId,
      askedName: isLead ? row.leadName : row.sponsorName,
      dueAt: clock.dueAt.toISOString(),
      daysLeft: clock.daysLeft,
      of: clock.of,
      isLate: clock.isLate,
    };
  });
}

/** @throws {Refusal} not-found */
export async function showOne(around: Around, id: Id): Promise<Escalation> {
  const row = (await escalations.find(around.tx, around.actor.workspaceId, id)) ?? refuse('not-found');
  return (await shown(around, [row]))[0] ?? refuse('not-found');
}
