// A running agenda: one item is talked about at a time, then dealt with or parked for the next meeting of its kind.
import type { z } from 'zod';
import { refuse } from '../../core/refusal.ts';
import * as agendaItems from '../../db/agenda-items.ts';
import * as meetings from '../../db/meetings.ts';
import { show } from '../meetings/find.ts';
import { Meeting } from '../meetings/shapes.ts';
import { change } from '../pipeline.ts';
import { aboutFound, type Changing, findRunning, Step, stale, usual } from './find.ts';

export const open = change({
  name: 'agenda-items.open',
  summary: 'Turn to an item; whatever was talked about before is laid down',
  input: Step,
  output: Meeting,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const { actor, tx, call } = work;
    const found = await findRunning(work, input.id);
    if (found.item.version !== input.version) stale(found, { state: 'running' });
    if (found.item.state === 'running') return show(work, found.meeting.id);
    await goOn(work, found.meeting);
    await agendaItems.layDown(tx, actor.workspaceId, found.meeting.id, call.now);
    await agendaItems.setState(tx, actor.workspaceId, input.id, input.version, 'running', call.now);
    work.record({ kind: 'agenda.item-opened', ...aboutFound(found), body: { title: found.item.title } });
    return show(work, found.meeting.id);
  },
});

// Turning to something ends a pause.
async function goOn({ actor, tx, call }: Changing, meeting: meetings.MeetingRow): Promise<void> {
  if (meeting.pausedAt)
    await meetings.take(tx, actor.workspaceId, meeting.id, meeting.version, { resumed: call.now });
}

export const finish = change({
  name: 'agenda-items.finish',
  summary: 'Say that an item is dealt with',
  input: Step,
  output: Meeting,
  refuses: usual,
  run: ({ input, ...work }) => settle(work, input, 'done'),
});

export const park = change({
  name: 'agenda-items.park',
  summary: 'Park an item: it heads the next meeting of its kind',
  input: Step,
  output: Meeting,
  refuses: usual,
  run: ({ input, ...work }) => settle(work, input, 'parked'),
});

async function settle(
  work: Changing,
  input: z.infer<typeof Step>,
  state: 'done' | 'parked',
): Promise<Meeting> {
  const { actor, tx, call, record } = work;
  const found = await findRunning(work, input.id);
  if (found.item.state === 'done' || found.item.state === 'parked')
    refuse('wrong-state', { state: found.item.state });
  if (!(await agendaItems.setState(tx, actor.workspaceId, input.id, input.version, state, call.now)))
    stale(found, { state });
  const kind = state === 'done' ? 'agenda.item-done' : 'agenda.item-parked';
  record({ kind, ...aboutFound(found), body: { title: found.item.title } });
  return show(work, found.meeting.id);
}
