// Enrolments: beginning a programme, and the path with everything that waits on it. A learner sees their own and nobody else's.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as enrolments from '../../db/enrolments.ts';
import * as home from '../../db/home.ts';
import * as keyResults from '../../db/key-results.ts';
import { newId } from '../../db/new-id.ts';
import * as pieces from '../../db/pieces.ts';
import { change, read, type Work } from '../pipeline.ts';
import { shownAhead, upToday } from './drills.ts';
import { editionOf, mustBeStored, newestOf, standing } from './editions.ts';
import { learning, progressFor } from './learner.ts';
import { Ahead, Count, Part, Slug } from './shapes.ts';

const Enrolment = z.object({
  id: Id,
  programme: z.string(),
  title: z.string(),
  version: z.string(),
  digest: z.string(),
  cohort: z
    .object({
      id: Id,
      name: z.string(),
      startsOn: z.iso.date(),
      endsOn: z.iso.date(),
      facilitatorName: z.string().nullable(),
    })
    .nullable(),
  enrolledAt: z.iso.datetime(),
  begunAt: z.iso.datetime().nullable().describe('Null while you were only enrolled'),
  completedAt: z.iso
    .datetime()
    .nullable()
    .describe('A plain record of taking part; an award is another thing'),
});

const instant = (at: string | null) => at && new Date(at).toISOString();

function shown(row: enrolments.EnrolmentRow): z.input<typeof Enrolment> {
  const { id, programme, title, version, digest, cohortId, cohortName, startsOn, endsOn, facilitatorName } =
    row;
  return {
    ...{ id, programme, title, version, digest },
    cohort:
      cohortId && cohortName && startsOn && endsOn
        ? { id: cohortId, name: cohortName, startsOn, endsOn, facilitatorName }
        : null,
    enrolledAt: new Date(row.enrolledAt).toISOString(),
    begunAt: instant(row.begunAt),
    completedAt: instant(row.completedAt),
  };
}

export const list = read({
  name: 'enrolments.list',
  summary: 'The programmes you are in',
  input: z.object({}),
  output: z.object({ enrolments: z.array(Enrolment) }),
  run: async ({ actor, tx }) => ({
    enrolments: (await enrolments.ofPerson(tx, actor.workspaceId, actor.personId)).map(shown),
  }),
});

const Lesson = z.object({
  id: z.string(),
  title: z.string(),
  minutes: z.number(),
  readAt: z.iso.datetime().nullable(),
});

const Path = Enrolment.extend({
  newest: z.string().nullable().describe('A later version that is out; you stay on yours'),
  modules: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      about: z.string(),
      read: z.number(),
      minutesLeft: z.number(),
      doneAt: z.iso.datetime().nullable(),
      lessons: z.array(Lesson),
    }),
  ),
  next: Lesson.omit({ readAt: true }).nullable(),
  lessons: Count,
  drills: Count.extend({ up: z.number(), doneToday: z.number(), ahead: Ahead.nullable() }),
  studio: Count.extend({
    open: z.object({ brief: z.string(), title: z.string(), drafts: z.number() }).nullable(),
  }),
  conversations: Count,
  practice: Count,
  critiques: z.object({ given: z.number(), asked: z.number() }),
  parts: z.array(Part),
  own: z
    .array(z.object({ id: Id, title: z.string(), objectiveId: Id, objectiveTitle: z.string() }))
    .describe('Your own key results in open cycles: practice ground'),
});

export const get = read({
  name: 'enrolments.get',
  summary: 'Your path: modules and lessons with what is read, and what waits for you',
  input: z.object({ id: Id }),
  output: Path,
  refuses: ['not-found'],
  run: async ({ input: { id }, ...work }) => path(work, id),
});

async function path(work: Omit<Work<unknown>, 'input'>, id: Id): Promise<z.input<typeof Path>> {
  const { tx, actor } = work;
  const { workspaceId } = actor;
  const { enrolment, edition } = await learning(work, id);
  const { outline } = edition;
  const { deeds, progress } =
    (await progressFor(tx, workspaceId, [enrolment])).get(id) ?? refuse('not-found');
  const readAt = new Map(deeds.lessons.map((each) => [each.id, new Date(each.at).toISOString()]));
  const { up, doneToday, ahead } = await upToday(work, id, edition);
  const own = await pieces.list(tx, workspaceId, id);
  const open = own.findLast(({ handedInAt }) => !handedInAt);
  const all = await standing(tx, workspaceId);
  const newest = newestOf(all, enrolment.programme)?.version ?? enrolment.version;
  const lessons = outline.modules.flatMap((module) => module.lessons);
  const items = [...outline.scenarios, ...outline.questions];
  return {
    ...shown(enrolment),
    newest: newest === enrolment.version ? null : newest,
    modules: outline.modules.map((module, at) => {
      const { read: count = 0, minutesLeft = 0, doneAt = null } = progress.modules[at] ?? {};
      const shownLessons = module.lessons.map((lesson) => ({
        ...lesson,
        readAt: readAt.get(lesson.id) ?? null,
      }));
      return { ...module, read: count, minutesLeft, doneAt, lessons: shownLessons };
    }),
    next: lessons.find((lesson) => lesson.id === progress.next) ?? null,
    lessons: progress.lessons,
    drills: { ...progress.drills, up: up.length, doneToday, ahead: shownAhead(ahead) },
    studio: {
      ...progress.briefs,
      open: open
        ? {
            brief: open.brief,
            title: outline.briefs.find((brief) => brief.id === open.brief)?.title ?? open.brief,
            drafts: open.drafts,
          }
        : null,
    },
    conversations: progress.conversations,
    practice: { done: items.filter((item) => deeds.items.includes(item.id)).length, of: items.length },
    critiques: { given: deeds.given, asked: deeds.asked },
    parts: outline.parts,
    own: await ownKeyResults(work),
  };
}

async function ownKeyResults({ tx, actor, call }: Omit<Work<unknown>, 'input'>) {
  const { cycles } = await home.ground(tx, actor.workspaceId, localDay(call.now, actor.zone));
  const rows = await keyResults.ownedIn(
    tx,
    actor.workspaceId,
    actor.personId,
    cycles.map((cycle) => cycle.id),
  );
  return rows
    .slice(0, 5)
    .map(({ id, title, objectiveId, objectiveTitle }) => ({ id, title, objectiveId, objectiveTitle }));
}

export const begin = change({
  name: 'enrolments.begin',
  summary:
    'Begin a programme on its newest edition, by yourself or as your cohort begins; begun twice it goes on',
  input: z.object({ programme: Slug.optional().describe('The one there is when left out') }),
  output: Enrolment,
  refuses: ['forbidden', 'not-found'],
  run: async ({ input: { programme }, actor, tx, call, record }) => {
    const { workspaceId, personId } = actor;
    must(actor, 'enrolments.learn', { personId });
    const edition = newestOf(await standing(tx, workspaceId), programme) ?? refuse('not-found');
    const before = async () =>
      (await enrolments.ofPerson(tx, workspaceId, personId)).find(
        (each) => each.programme === edition.programme,
      );
    let row = await before();
    if (!row) {
      await mustBeStored(tx, workspaceId, edition.digest);
      const wanted = { personIds: [personId], programme: edition.programme, digest: edition.digest };
      await enrolments.insert(tx, workspaceId, [newId()], {
        ...wanted,
        cohortId: null,
        by: personId,
        begunAt: null,
      });
      row = (await before()) ?? refuse('not-found');
    }
    await editionOf(tx, workspaceId, row.digest);
    if (await enrolments.take(tx, workspaceId, row.id, 'begun', call.now))
      record({ kind: 'enrolment.begun', thingId: row.id, body: { title: row.title, version: row.version } });
    return shown((await before()) ?? refuse('not-found'));
  },
});

export const remove = change({
  name: 'enrolments.remove',
  summary: 'Leave a programme, or take somebody out of a cohort; what they did stays on record',
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  refuses: ['forbidden', 'not-found'],
  run: async ({ input: { id }, actor, tx, call, record }) => {
    const row = (await enrolments.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
    must(actor, 'enrolments.remove', { personId: row.personId, ownerId: row.facilitatorId });
    if (await enrolments.take(tx, actor.workspaceId, id, 'left', call.now))
      record({ kind: 'enrolment.left', thingId: id, body: { title: row.title, name: row.personName } });
    return { id };
  },
});
