// What a meeting is prepared from and talks over: what the system would put on its agenda, what changed since last time, what stayed, what was decided.
import { z } from 'zod';
import { eventKinds } from '../../core/event.ts';
import { Id } from '../../core/id.ts';
import { isSilent, reasonWords, talkOf } from '../../core/meeting/agenda/falls.ts';
import type { Course } from '../../core/meeting/agenda/shapes.ts';
import { doingsOf } from '../../core/meeting/doings.ts';
import { refuse } from '../../core/refusal.ts';
import * as agendaFacts from '../../db/agenda-facts.ts';
import * as agendaItems from '../../db/agenda-items.ts';
import * as doings from '../../db/doings.ts';
import * as meetings from '../../db/meetings.ts';
import { Decision } from '../decisions/shapes.ts';
import { read } from '../pipeline.ts';
import { decidedIn, scopeOf, writeFor } from './agenda.ts';
import { RhythmRecord, rhythmRecord } from './rhythm-record.ts';
import { AgendaItem } from './shapes.ts';

/** Meetings that talk about changes only; the others have work of their own. */
const leavesOut: ReadonlySet<string> = new Set(['leadership review', 'weekly check-in']);

const ProposedItem = AgendaItem.pick({
  kind: true,
  title: true,
  because: true,
  said: true,
  saidBy: true,
  minutes: true,
  objectiveId: true,
  keyResultId: true,
  escalationId: true,
});
const Doing = z.object({
  sequence: z.number(),
  kind: z.enum(eventKinds),
  at: z.iso.datetime(),
  actorName: z.string().nullable(),
  objectiveId: Id.nullable(),
  objectiveTitle: z.string().nullable(),
  keyResultTitle: z.string().nullable(),
  thingId: Id.nullable(),
  body: z.record(z.string(), z.unknown()),
});
const InCourse = z.object({ objectiveId: Id, title: z.string(), teamName: z.string() });

export const facts = read({
  name: 'meetings.facts',
  summary:
    'What a meeting talks over: its agenda as the system would write it now, what changed, what stayed, what was decided',
  input: z.object({ id: Id }),
  output: z.object({
    since: z.iso.datetime().describe('Changes after this are news'),
    proposed: z.array(ProposedItem).describe('Empty once the meeting has begun: then the agenda stands'),
    changed: z.array(
      InCourse.extend({
        keyResults: z.array(
          z.object({ id: Id, title: z.string(), why: z.string(), said: z.string(), saidBy: z.string() }),
        ),
      }),
    ),
    steady: z.array(InCourse).describe('Nothing of them changed'),
    silent: z.array(InCourse.extend({ keyResultId: Id, days: z.number().nullable() })),
    calm: z.number().describe('Objectives that stay off the agenda'),
    last: z.object({ id: Id, startsAt: z.iso.datetime(), decisions: z.array(Decision) }).nullable(),
    past: z.array(Decision).describe('Other decisions past their date'),
    alongside: z
      .array(Doing)
      .describe('What its people did on other pages while it ran: cards, ranking, scores, bets, check-ins'),
    rhythm: RhythmRecord.nullable().describe('For a retrospective: what the record of the quarter says'),
  }),
  refuses: ['not-found'],
  run: async ({ input, ...around }) => {
    const { actor, tx } = around;
    const meeting = (await meetings.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    const last = await meetings.heldBefore(tx, actor.workspaceId, meeting);
    const scope = await scopeOf(around, meeting, last);
    const courses = await agendaFacts.courses(tx, actor.workspaceId, scope);
    const [decided, stored, proposed] = await Promise.all([
      decidedIn(around, scope, last),
      agendaItems.ofMeeting(tx, actor.workspaceId, input.id),
      meeting.begunAt || meeting.cancelledAt ? [] : writeFor(around, meeting, scope, courses, last),
    ]);
    const named = new Set([...stored, ...proposed].flatMap(({ objectiveId }) => objectiveId ?? []));
    const changed = courses.map(changesOf).filter(({ keyResults }) => keyResults.length > 0);
    const isChanged = new Set(changed.map(({ objectiveId }) => objectiveId));
    const steady = courses.filter(
      ({ objectiveId }) => !isChanged.has(objectiveId) && !named.has(objectiveId),
    );
    return {
      since: scope.since,
      proposed,
      changed: changed.filter(({ objectiveId }) => !named.has(objectiveId)),
      steady: steady.map(({ keyResults: _, ...course }) => course),
      silent: courses.flatMap(silentOf),
      calm: leavesOut.has(meeting.kind) ? steady.length : 0,
      last: last ? { id: last.id, startsAt: last.startsAt, decisions: decided.own } : null,
      past: decided.past,
      alongside: meeting.begunAt
        ? await doings.during(
            tx,
            actor.workspaceId,
            { ...meeting, begunAt: meeting.begunAt },
            doingsOf[meeting.kind],
          )
        : [],
      rhythm: meeting.kind === 'retrospective' ? await rhythmRecord(around, scope, last) : null,
    };
  },
});

function changesOf(course: Course) {
  const { objectiveId, title, teamName } = course;
  const keyResults = talkOf(course).map((each) => ({
    id: each.id,
    title: each.title,
    why: reasonWords(each),
    said: each.now.needs || each.now.moved,
    saidBy: each.saidBy ?? '',
  }));
  return { objectiveId, title, teamName, keyResults };
}

function silentOf({ objectiveId, teamName, keyResults }: Course) {
  return keyResults
    .filter(({ silentDays }) => isSilent(silentDays))
    .map(({ id, title, silentDays }) => ({
      objectiveId,
      teamName,
      keyResultId: id,
      title,
      days: silentDays,
    }));
}
