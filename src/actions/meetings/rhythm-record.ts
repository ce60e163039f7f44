// What a retrospective starts from beside the calendar and the ledger: how people checked in, what perfect scores were, and whether the last change held.
import { z } from 'zod';
import * as agendaFacts from '../../db/agenda-facts.ts';
import * as decisions from '../../db/decisions.ts';
import type { MeetingRow } from '../../db/meetings.ts';
import { Decision } from '../decisions/shapes.ts';
import type { Scope } from './agenda.ts';
import type { Around } from './find.ts';

export const RhythmRecord = z.object({
  checkIns: z.number().describe('Made by people in the cycle'),
  late: z.number().describe('Of those: after they were due'),
  perfect: z.number().describe('Key results scored 1.0'),
  stretch: z.number().describe('Of those: said to have been a stretch'),
  safe: z.number().describe('Of those: said to have been safe'),
  change: Decision.nullable().describe(
    'What the last retrospective changed: done is held, withdrawn is not held, open is not said yet',
  ),
});

/** @param last the retrospective before this one */
export async function rhythmRecord(
  { actor, tx }: Pick<Around, 'actor' | 'tx'>,
  scope: Scope,
  last: MeetingRow | undefined,
): Promise<z.infer<typeof RhythmRecord>> {
  const [discipline, changes] = await Promise.all([
    agendaFacts.discipline(tx, actor.workspaceId, scope),
    last ? decisions.rhythmChanges(tx, actor.workspaceId, [last.id]) : [],
  ]);
  return { ...discipline, change: changes[0] ?? null };
}
