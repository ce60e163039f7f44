// What I owe this week, and what changed around me: one page, a handful of statements.
import { z } from 'zod';
import { addDays, mondayOf } from '../core/calendar/day.ts';
import { type DueRule, owedOn } from '../core/calendar/due.ts';
import { weekOf, weeksOf } from '../core/calendar/weeks.ts';
import { localDay } from '../core/calendar/zone.ts';
import { allows } from '../core/cycle.ts';
import { eventKinds } from '../core/event.ts';
import { Id } from '../core/id.ts';
import { may } from '../core/permission.ts';
import * as checkIns from '../db/check-ins.ts';
import * as home from '../db/home.ts';
import * as keyResults from '../db/key-results.ts';
import { Cycle } from './cycles.ts';
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
    const mine = await keyResults.ownedIn(
      tx,
      actor.workspaceId,
      actor.personId,
      open.map((cycle) => cycle.id),
    );
    const owed = mine.flatMap((row) => {
      const cycle = open.find((each) => each.id === row.cycleId);
      if (!cycle) return [];
      const rule: DueRule = { ...cycle.rhythm, zone: ground.zone };
      const { state, at } = owedOn(
        cycle,
        row.effectiveOn,
        call.now,
        today > cycle.endsOn ? cycle.endsOn : today,
        rule,
      );
      return [{ ...withPace(row, cycle, today), owed: state, dueAt: at?.toISOString() ?? null }];
    });
    const due = owed.filter(
      (row): row is typeof row & { owed: 'due' | 'overdue' } => row.owed === 'due' || row.owed === 'overdue',
    );
    const trails = Map.groupBy(
      await checkIns.trails(
        tx,
        actor.workspaceId,
        due.map((row) => row.id),
      ),
      (row) => row.keyResultId,
    );
    const current = ground.cycles.find((cycle) => cycle.isCurrent);
    const shorts = await home.objectivesOf(
      tx,
      actor.workspaceId,
      actor.personId,
      actor.leads,
      ground.cycles.map((cycle) => cycle.id),
      seesProposals(actor),
    );
    const phaseOf = new Map(ground.cycles.map((cycle) => [cycle.id, cycle.phase]));
    const own = shorts.filter((row) => row.ownerId === actor.personId);
    const short = (rows: typeof shorts) => rows.map(({ ownerId: _, ...row }) => row);
    return {
      today,
      cycle: current
        ? {
            id: current.id,
            name: current.name,
            startsOn: current.startsOn,
            endsOn: current.endsOn,
            phase: current.phase,
            week: weekOf(current, today).number,
            weeks: weeksOf(current).length,
            quiet: weekOf(current, today).quiet,
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
      mentions: await home.mentionsOf(tx, actor.workspaceId, actor.personId, addDays(today, -14)),
      changes: await home.changesAround(
        tx,
        actor.workspaceId,
        actor.personId,
        actor.teams,
        ground.cycles.map((cycle) => cycle.id),
        mondayOf(today),
      ),
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

function seesProposals(actor: Parameters<typeof may>[0]): boolean {
  return may(actor, 'objectives.commit');
}
