// Drills: ten a day at most, what is overdue first, and three for the meeting that is near. The learner says how it went; nobody else is told.
import { z } from 'zod';
import { piecesOf } from '../../academy/content/programme.ts';
import { broughtForward } from '../../academy/drill/ahead.ts';
import { mostADay, type Review, schedule, upAt } from '../../academy/drill/schedule.ts';
import { instantOf, localDay } from '../../core/calendar/zone.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import { newId } from '../../db/new-id.ts';
import * as practice from '../../db/practice.ts';
import { change, read, type Work } from '../pipeline.ts';
import { meetingAhead, type Near } from './ahead.ts';
import type { Edition } from './editions.ts';
import { completeIfDone, learning, learningToDo } from './learner.ts';
import { Ahead, Slug } from './shapes.ts';

type Asking = Pick<Work<unknown>, 'tx' | 'actor' | 'call'>;

/** What is up today for a learner, what they did, and for which meeting some of it is. */
export async function upToday(
  work: Asking,
  enrolmentId: Id,
  { outline }: Edition,
): Promise<{ up: string[]; doneToday: number; ahead: (Near & { count: number }) | null; reviews: Review[] }> {
  const { tx, actor, call } = work;
  const reviews = await practice.reviews(tx, actor.workspaceId, enrolmentId);
  const from = instantOf(localDay(call.now, actor.zone), '00:00', actor.zone).toISOString();
  const today = reviews.filter(({ at }) => at >= from);
  const standings = schedule(reviews);
  const all = outline.drills.map(({ id }) => id);
  const up = upAt(call.now.toISOString(), { standings, all, doneToday: today.length });
  const near = await meetingAhead(work, outline);
  if (!near || up.length === 0) return { up, doneToday: today.length, ahead: null, reviews };
  const done = new Set(today.map(({ drill }) => drill));
  const dueOf = new Map(standings.map(({ drill, dueAt }) => [drill, dueAt]));
  const own = near.drills
    .filter((drill) => !done.has(drill))
    .sort((a, b) => ((dueOf.get(a) ?? '') < (dueOf.get(b) ?? '') ? -1 : 1));
  const now = broughtForward(up, own);
  const count = now.filter((drill) => own.includes(drill)).length;
  return { up: now, doneToday: today.length, ahead: count > 0 ? { ...near, count } : null, reviews };
}

const Card = z.object({
  drill: z.string(),
  outcome: z.string(),
  prompt: z.string(),
  expected: z.string(),
  explain: z.string(),
  seen: z.number().describe('How often it was reviewed; each time asks in other words where there are some'),
  isForMeeting: z.boolean(),
});

export const list = read({
  name: 'drills.list',
  summary: 'The drills that are up for you now, at most ten a day',
  input: z.object({ enrolmentId: Id }),
  output: z.object({
    cards: z.array(Card),
    doneToday: z.number(),
    mostADay: z.number(),
    ahead: Ahead.nullable(),
    nextAt: z.iso.datetime().nullable().describe('When the next one comes again; null before the first'),
  }),
  refuses: ['not-found'],
  run: async ({ input: { enrolmentId }, ...work }) => {
    const { edition } = await learning(work, enrolmentId);
    const { up, doneToday, ahead, reviews } = await upToday(work, enrolmentId, edition);
    const drills = new Map(
      piecesOf(edition.programme, 'drills').flatMap(({ value }) =>
        value.map((drill) => [drill.id, drill] as const),
      ),
    );
    const later = schedule(reviews)
      .map(({ dueAt }) => dueAt)
      .filter((dueAt) => dueAt > work.call.now.toISOString());
    return {
      cards: up.flatMap((id) => {
        const drill = drills.get(id);
        if (!drill) return [];
        const seen = reviews.filter((review) => review.drill === id).length;
        const words = [drill, ...drill.variants][seen % (drill.variants.length + 1)] ?? drill;
        const { outcome, explain } = drill;
        const isForMeeting = ahead?.drills.includes(id) ?? false;
        return [
          { drill: id, outcome, explain, prompt: words.prompt, expected: words.expected, seen, isForMeeting },
        ];
      }),
      doneToday,
      mostADay,
      ahead: shownAhead(ahead),
      nextAt: later.sort()[0] ?? null,
    };
  },
});

export function shownAhead(ahead: (Near & { count: number }) | null): z.input<typeof Ahead> | null {
  if (!ahead) return null;
  const { meetingId, kind, title, startsAt, count } = ahead;
  return { meetingId, kind, title, startsAt, drills: count };
}

export const review = change({
  name: 'drills.review',
  summary: 'Say how a drill went; it comes again when it is nearly forgotten',
  input: z.object({ enrolmentId: Id, drill: Slug, grade: z.enum(['again', 'hard', 'good', 'easy']) }),
  output: z.object({
    drill: z.string(),
    dueAt: z.iso.datetime().describe('When it comes again'),
    completedAt: z.iso.datetime().nullable(),
  }),
  refuses: ['forbidden', 'not-found', 'limit-reached'],
  run: async ({ input: { enrolmentId, drill, grade }, ...work }) => {
    const { enrolment, edition } = await learningToDo(work, enrolmentId);
    if (!edition.outline.drills.some(({ id }) => id === drill)) refuse('not-found');
    const { tx, actor, call, record } = work;
    const { doneToday, reviews } = await upToday(work, enrolmentId, edition);
    if (doneToday >= mostADay)
      refuse('limit-reached', { say: `Ten drills a day are enough. The next ones are up tomorrow.` });
    const made: Review = { drill, grade, at: call.now.toISOString() };
    await practice.review(tx, actor.workspaceId, enrolmentId, newId(), made);
    record({ kind: 'drill.reviewed', thingId: enrolmentId });
    const standing = schedule([...reviews, made]).find((each) => each.drill === drill) ?? refuse('not-found');
    return { drill, dueAt: standing.dueAt, completedAt: await completeIfDone(work, enrolment) };
  },
});
