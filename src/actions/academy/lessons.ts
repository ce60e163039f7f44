// Lessons: read one, mark it as read. The text goes out as it was written; pages draw it without a line of HTML.
import { z } from 'zod';
import { piecesOf } from '../../academy/content/programme.ts';
import { lessonsOf } from '../../academy/path/lessons.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as enrolments from '../../db/enrolments.ts';
import * as practice from '../../db/practice.ts';
import { change, read } from '../pipeline.ts';
import { completeIfDone, learning, learningToDo } from './learner.ts';
import { Slug } from './shapes.ts';

const Neighbour = z.object({ id: z.string(), title: z.string(), minutes: z.number() }).nullable();

export const get = read({
  name: 'lessons.get',
  summary: 'One lesson with its text, and which come before and after it',
  input: z.object({ enrolmentId: Id, lesson: Slug }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    minutes: z.number(),
    body: z.string().describe('Markdown'),
    sources: z.array(z.object({ title: z.string(), url: z.string().optional() })),
    module: z.object({ id: z.string(), title: z.string(), number: z.number() }).nullable(),
    readAt: z.iso.datetime().nullable(),
    before: Neighbour,
    after: Neighbour,
  }),
  refuses: ['not-found'],
  run: async ({ input: { enrolmentId, lesson }, actor, tx }) => {
    const { edition } = await learning({ tx, actor }, enrolmentId);
    const all = lessonsOf(edition.programme);
    const at = all.findIndex(({ value }) => value.id === lesson);
    const found = all[at] ?? refuse('not-found');
    const { id, title, minutes, sources } = found.value;
    const [deeds] = await enrolments.deedsOf(tx, actor.workspaceId, [enrolmentId]);
    const readAt = deeds?.lessons.find((each) => each.id === id)?.at;
    const place = edition.outline.modules.findIndex((module) =>
      module.lessons.some((each) => each.id === id),
    );
    const module = edition.outline.modules[place];
    const neighbour = (of: (typeof all)[number] | undefined) =>
      of ? { id: of.value.id, title: of.value.title, minutes: of.value.minutes } : null;
    return {
      ...{ id, title, minutes },
      body: found.body,
      sources: sources.map(({ title, url }) => ({ title, ...(url && { url }) })),
      module: module ? { id: module.id, title: module.title, number: place + 1 } : null,
      readAt: readAt ? new Date(readAt).toISOString() : null,
      before: neighbour(all[at - 1]),
      after: neighbour(all[at + 1]),
    };
  },
});

export const mark = change({
  name: 'lessons.mark',
  summary: 'Mark a lesson as read',
  input: z.object({ enrolmentId: Id, lesson: Slug }),
  output: z.object({ lesson: z.string(), completedAt: z.iso.datetime().nullable() }),
  refuses: ['forbidden', 'not-found'],
  run: async ({ input: { enrolmentId, lesson }, ...work }) => {
    const { enrolment, edition } = await learningToDo(work, enrolmentId);
    if (!piecesOf(edition.programme, 'lesson').some(({ value }) => value.id === lesson)) refuse('not-found');
    const { tx, actor, call, record } = work;
    if (await practice.readLesson(tx, actor.workspaceId, enrolmentId, lesson, call.now))
      record({ kind: 'lesson.read', thingId: enrolmentId, body: { lesson } });
    return { lesson, completedAt: await completeIfDone(work, enrolment) };
  },
});
