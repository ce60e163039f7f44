// An item with its meeting and its objective, read while nobody else may change them, and what each step needs of them.
import { z } from 'zod';
import { Id, Version } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as agendaItems from '../../db/agenda-items.ts';
import type * as meetings from '../../db/meetings.ts';
import * as objectives from '../../db/objectives.ts';
import { findToChange } from '../meetings/find.ts';
import type { ChangeWork } from '../pipeline.ts';

export const usual = ['forbidden', 'not-found', 'stale-version', 'wrong-state'] as const;
/** Which item, and as which version it was read. */
export const Step = z.object({ id: Id, version: Version });

export type Changing = Omit<ChangeWork<unknown>, 'input'>;
export type Found = {
  item: agendaItems.AgendaItemRow;
  meeting: meetings.MeetingRow;
  objective: Awaited<ReturnType<typeof objectives.find>> | null;
};

export async function findItem(work: Changing, id: Id): Promise<Found> {
  const { actor, tx } = work;
  const seen = (await agendaItems.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  const { before: meeting, thing } = await findToChange(work, seen.meetingId);
  must(actor, 'agenda-items.edit', thing);
  mustBeOpen(meeting);
  // Read again: whoever held the meeting before may have changed it.
  const item = (await agendaItems.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  const objective = item.objectiveId ? await objectives.find(tx, actor.workspaceId, item.objectiveId) : null;
  return { item, meeting, objective };
}

export async function findRunning(work: Changing, id: Id): Promise<Found> {
  const found = await findItem(work, id);
  mustRun(found);
  return found;
}

export function mustRun({ meeting }: Found): void {
  if (!meeting.begunAt) refuse('wrong-state', { state: 'scheduled', say: 'The meeting has not begun' });
}

export function mustBeOpen({ endedAt, cancelledAt }: meetings.MeetingRow): void {
  if (endedAt || cancelledAt) refuse('wrong-state', { state: endedAt ? 'held' : 'cancelled' });
}

export function stale({ item }: Found, yours: object): never {
  refuse('stale-version', { yours, current: item });
}

export async function again({ actor, tx }: Changing, id: Id) {
  return (await agendaItems.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
}

export const aboutFound = ({ meeting, item, objective }: Found) => about(meeting, item, objective ?? null);

export function about(
  { cycleId }: meetings.MeetingRow,
  { id }: { id: Id },
  objective: { id: Id; audience: Id } | null,
) {
  return { cycleId, thingId: id, objective };
}
