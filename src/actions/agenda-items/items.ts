// Items of an agenda: put on it before or while it runs, reworded, noted, and taken off while nobody has talked about them.
import { z } from 'zod';
import { changesBetween } from '../../core/event.ts';
import { Id } from '../../core/id.ts';
import { Minutes } from '../../core/meeting/kinds.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import { Line, Prose } from '../../core/text.ts';
import * as agendaItems from '../../db/agenda-items.ts';
import * as keyResults from '../../db/key-results.ts';
import { newId } from '../../db/new-id.ts';
import * as objectives from '../../db/objectives.ts';
import { findToChange } from '../meetings/find.ts';
import { AgendaItem } from '../meetings/shapes.ts';
import { change, read } from '../pipeline.ts';
import { about, aboutFound, again, findItem, mustBeOpen, Step, stale, usual } from './find.ts';

export const get = read({
  name: 'agenda-items.get',
  summary: 'One item of an agenda',
  input: z.object({ id: Id }),
  output: AgendaItem,
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) =>
    (await agendaItems.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found'),
});

export const create = change({
  name: 'agenda-items.create',
  summary: 'Put something on the agenda of a meeting, before it or while it runs',
  input: z.object({
    meetingId: Id,
    title: Line,
    minutes: Minutes.default(5),
    objectiveId: Id.nullable().default(null).describe('With an objective only those see it who see that'),
    keyResultId: Id.nullable().default(null),
    said: Prose.default(''),
  }),
  output: AgendaItem,
  refuses: ['forbidden', 'not-found', 'wrong-state'],
  run: async ({ input, ...work }) => {
    const { actor, tx, record } = work;
    const { workspaceId } = actor;
    const { before: meeting, thing } = await findToChange(work, input.meetingId);
    const objective = input.objectiveId
      ? ((await objectives.find(tx, workspaceId, input.objectiveId)) ?? refuse('not-found'))
      : null;
    const keyResult = input.keyResultId
      ? ((await keyResults.find(tx, workspaceId, input.keyResultId)) ?? refuse('not-found'))
      : null;
    if (keyResult && keyResult.objectiveId !== objective?.id) refuse('not-found');
    must(actor, 'agenda-items.edit', thing);
    mustBeOpen(meeting);
    const id = newId();
    await agendaItems.insert(tx, workspaceId, input.meetingId, [
      {
        ...{ id, kind: 'free', title: input.title, minutes: input.minutes, said: input.said },
        because: `Put on by ${actor.name}`,
        saidBy: input.said ? actor.name : '',
        ...{ objectiveId: input.objectiveId, keyResultId: input.keyResultId, escalationId: null },
        position: await agendaItems.nextPosition(tx, workspaceId, input.meetingId),
        addedBy: actor.personId,
      },
    ]);
    const made = (await agendaItems.find(tx, workspaceId, id)) ?? refuse('not-found');
    record({ kind: 'agenda.item-added', ...about(meeting, made, objective), body: { title: input.title } });
    return made;
  },
});

export const edit = change({
  name: 'agenda-items.edit',
  summary: 'Change the words, the minutes or the notes of an item',
  input: Step.extend({
    fields: z.object({ title: Line, minutes: Minutes, notes: Prose }).partial(),
  }),
  output: AgendaItem,
  refuses: usual,
  run: async ({ input, ...work }) => {
    const found = await findItem(work, input.id);
    if (!(await agendaItems.update(work.tx, work.actor.workspaceId, input.id, input.version, input.fields)))
      stale(found, input.fields);
    const changes = changesBetween(found.item, input.fields);
    work.record({
      kind: 'agenda.item-edited',
      ...aboutFound(found),
      body: { title: found.item.title, changes },
    });
    return again(work, input.id);
  },
});

export const remove = change({
  name: 'agenda-items.remove',
  summary: 'Take an item off the agenda that nobody has talked about',
  input: Step,
  output: z.object({ id: Id }),
  refuses: usual,
  run: async ({ input, ...work }) => {
    const found = await findItem(work, input.id);
    if (found.item.state !== 'waiting' || found.item.kind !== 'free')
      refuse('wrong-state', { state: found.item.state });
    if (!(await agendaItems.remove(work.tx, work.actor.workspaceId, input.id, input.version)))
      stale(found, {});
    work.record({ kind: 'agenda.item-removed', ...aboutFound(found), body: { title: found.item.title } });
    return { id: input.id };
  },
});
