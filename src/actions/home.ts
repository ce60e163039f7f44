// What I owe this week, and what changed around me: one page, a handful of statements.
import { z } from 'zod';
import { addDays, mondayOf } from '../core/calendar/day.ts';
import { owedIn, slotOn } from '../core/calendar/due.ts';
import { weekOf, weeksOf } from '../core/calendar/weeks.ts';
import { localDay } from '../core/calendar/zone.ts';
import { allows } from '../core/cycle.ts';
import { eventKinds } from '../core/event.ts';
import { Id } from '../core/id.ts';
import { may } from '../core/permission.ts';
import * as checkIns from '../db/check-ins.ts';
import * as decisions from '../db/decisions.ts';
import * as escalations from '../db/escalations.ts';
import * as home from '../db/home.ts';
import * as keyResults from '../db/key-results.ts';
import { Cycle } from './cycles.ts';
import { Decision } from './decisions/shapes.ts';
import { Escalation, shown } from './escalations/shown.ts';
import { withPace } from './objectives/assemble.ts';
import { KeyResult } from './objectives/shapes.ts';
import { read } from './pipeline.ts';

const Owed = KeyResult.extend({
  objectiveTitle: z.string(),
  cycleId: Id,
  owed: z.enum(['due', 'overdue']),
  dueAt: z.iso.datetime().nullable(),
  trail: z
    .array(z.object({ on: z.iso.date(), value: z.number().nullable(), confidence: z.number().nullable() }))
    .describe('Its check-ins so far, oldest first'),
});

const Short = z.object({
  id: Id,
  title: z.string(),
  state: z.string(),
  teamId: Id,
  teamName: z.string(),
  cycleId: Id,
  ownerName: z.string().nullable(),
  status: KeyResult.shape.status,
  onTrack: z.number(),
  of: z.number(),
  progress: z.number().nullable(),
  version: z.number(),
});

export const get = read({
  name: 'home.get',
  summary: 'What I owe this week and what changed around me',
  input: z.object({}),
  output: z.object({
    today: z.iso.date(),
    cycle: z
      .object({
        id: Id,
        name: z.string(),
        startsOn: z.iso.date(),
        endsOn: z.iso.date(),
        phase: z.string(),
        week: z.number(),
        weeks: z.number(),
        quiet: z.boolean(),
      })
      .nullable(),
    cycles: z.array(Cycle).describe('The open cycles the check-ins belong to'),
    checkIns: z.array(Owed),
    done: z.number().describe('Key results of mine that are checked in this week'),
    drafts: z.array(Short).describe('My drafts, while the cycle takes them'),
    proposals: z.array(Short).describe('Proposals that wait for my commit'),
    toClose: z.array(Short).describe('In review: objectives of mine that have no verdict yet'),
    objectives: z.array(Short).describe('My committed objectives'),
    requests: z
      .array(Escalation)
      .describe('Unanswered requests for help: of mine, and those I answer now or later'),
    decisions: z
      .array(Decision)
      .describe('Mine to carry out within a week or past their day, and exceptions I am asked to sign'),
    mentions: z.array(
      z.object({
        commentId: Id,
        objectiveId: Id,
        objectiveTitle: z.string(),
        authorName: z.string(),
        body: z.string(),
        at: z.iso.datetime(),
      }),
    ),
    changes: z.array(
      z.object({
        sequence: z.number(),
        kind: z.enum(eventKinds),
        at: z.iso.datetime(),
        actorName: z.string().nullable(),
        objectiveId: Id.nullable(),
        objectiveTitle: z.string().nullable(),
        thingId: Id.nullable(),
        thingTitle: z.string().nullable().describe('Of the key result it is about'),
        words: z.string().nullable().describe('What was written, where it was a comment'),
        body: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
  run: async ({ actor, tx, call }) => {
    const ground = await home.ground(tx, actor.workspaceId, localDay(call.now, actor.zone));
    const today = localDay(call.now, ground.zone);
    const open = ground.cycles.filter((cycle) => allows(cycle.phase, 'check in'));
    const cycleIds = ground.cycles.map((cycle) => cycle.id);
    const { workspaceId, personId } = actor;
    // Asked in one breath, so that they travel together.
    const [mine, shorts, requests, owedDecisions, mentions, changes] = await Promise.all([
      keyResults.ownedIn(
        tx,
        workspaceId,
        personId,
        open.map((cycle) => cycle.id),
      ),
      home.objectivesOf(tx, workspaceId, personId, actor.leads, cycleIds, may(actor, 'objectives.commit')),
      escalations.list(tx, workspaceId, { involves: personId, isOpen: true }),
      decisions.owedBy(tx, workspaceId, personId, addDays(today, 7)),
      home.mentionsOf(tx, workspaceId, personId, addDays(today, -14)),
      home.changesAround(tx, workspaceId, personId, actor.teams, cycleIds, mondayOf(today)),
    ]);
    const slots = new Map(
      open.map((cycle) => {
        const day = today > cycle.endsOn ? cycle.endsOn : today;
        return [cycle.id, { cycle, slot: slotOn(cycle, day, { ...cycle.rhythm, zone: ground.zone }) }];
      }),
    );
    const owed = mine.flatMap((row) => {
      const at = slots.get(row.cycleId);
      if (!at) return [];
      const { cycle, slot } = at;
      const paced = withPace(row, cycle, today);
      return [
        { ...paced, owed: owedIn(slot, row.effectiveOn, call.now), dueAt: slot.at?.toISOString() ?? null },
      ];
    });
    const due = owed.filter(
      (row): row is typeof row & { owed: 'due' | 'overdue' } => row.owed === 'due' || row.owed === 'overdue',
    );
    const trails = Map.groupBy(
      await checkIns.trails(
        tx,
        workspaceId,
        due.map((row) => row.id),
      ),
      (row) => row.keyResultId,
    );
    const current = ground.cycles.find((cycle) => cycle.isCurrent);
    const week = current && weekOf(current, today);
    const phaseOf = new Map(ground.cycles.map((cycle) => [cycle.id, cycle.phase]));
    const own = shorts.filter((row) => row.ownerId === actor.personId);
    const short = (rows: typeof shorts) => rows.map(({ ownerId: _, ...row }) => row);
    return {
      today,
      cycle:
        current && week
          ? {
              id: current.id,
              name: current.name,
              startsOn: current.startsOn,
              endsOn: current.endsOn,
              phase: current.phase,
              week: week.number,
              weeks: weeksOf(current).length,
              quiet: week.quiet,
            }
          : null,
      cycles: ground.cycles.map(({ isCurrent: _, ...cycle }) => cycle),
      checkIns: due.map((row) => ({
        ...row,
        trail: (trails.get(row.id) ?? []).map(({ on, value, confidence }) => ({ on, value, confidence })),
      })),
      done: owed.filter((row) => row.owed === 'done').length,
      drafts: short(
        own.filter((row) => row.state === 'draft' && allows(phaseOf.get(row.cycleId) ?? 'closed', 'draft')),
      ),
      proposals: short(
        shorts.filter((row) => row.state === 'proposed' && may(actor, 'objectives.commit', row)),
      ),
      toClose: short(own.filter((row) => row.state === 'committed' && phaseOf.get(row.cycleId) === 'review')),
      objectives: short(own.filter((row) => row.state === 'committed')),
      requests: await shown({ actor, tx, call }, requests),
      decisions: owedDecisions,
      mentions,
      changes,
    };
  },
});

export const start = read({
  name: 'home.start',
  summary: 'How far a new workspace has come, counted from what is there',
  input: z.object({}),
  output: z.object({
    people: z.number().describe('Counts stop at 100'),
    outcomes: z.number(),
    objectives: z.number(),
    imports: z.number(),
    committed: z.number(),
    checkIns: z.boolean(),
  }),
  run: ({ actor, tx }) => home.start(tx, actor.workspaceId),
});
