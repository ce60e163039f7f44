// Cycles: made from the calendar, moved from phase to phase, closed for good.
import { z } from 'zod';
import { localDay } from '../core/calendar/zone.ts';
import {
  CycleFields,
  mustMove,
  mustNotBeEarly,
  mustNotOverlap,
  mustStillPlan,
  NewCycle,
  OverlapReason,
  phases,
} from '../core/cycle.ts';
import { changesBetween } from '../core/event.ts';
import { Id, Version } from '../core/id.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import * as cycles from '../db/cycles.ts';
import { newId } from '../db/new-id.ts';
import * as objectives from '../db/objectives.ts';
import * as workspaces from '../db/workspaces.ts';
import { change, read } from './pipeline.ts';

export const Cycle = z.object({
  id: Id,
  name: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  quietWeeks: z.array(z.number()),
  rhythm: z.object({ weekday: z.number(), time: z.string() }),
  phase: z.enum(phases),
  closedAt: z.iso.datetime().nullable(),
  version: z.number(),
});
export type Cycle = z.infer<typeof Cycle>;

export const list = read({
  name: 'cycles.list',
  summary: 'All cycles, newest first, and which one is current',
  input: z.object({}),
  output: z.object({ cycles: z.array(Cycle), currentId: Id.nullable() }),
  run: async ({ actor, tx, call }) => {
    const current = await cycles.current(tx, actor.workspaceId, localDay(call.now, actor.zone));
    return { cycles: await cycles.list(tx, actor.workspaceId), currentId: current?.id ?? null };
  },
});

export const get = read({
  name: 'cycles.get',
  summary: 'One cycle',
  input: z.object({ id: Id }),
  output: Cycle,
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) =>
    (await cycles.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found'),
});

export const create = change({
  name: 'cycles.create',
  summary: 'Open a new cycle, in planning',
  input: NewCycle,
  output: Cycle,
  refuses: ['forbidden', 'already-exists', 'limit-reached'],
  run: async ({ input: { overlapReason, ...input }, actor, tx, record }) => {
    must(actor, 'cycles.create');
    await cycles.holdDates(tx, actor.workspaceId);
    mustNotOverlap(input, await cycles.list(tx, actor.workspaceId), overlapReason);
    const id = newId();
    const usual = (await workspaces.find(tx, actor.workspaceId)) ?? refuse('not-found');
    const fields: CycleFields = { ...input, rhythm: input.rhythm ?? usual.rhythm };
    await cycles.insert(tx, actor.workspaceId, id, fields);
    record(
      { kind: 'cycle.created', cycleId: id, thingId: id, body: { ...fields, overlapReason } },
      ...quiet(id, [], fields.quietWeeks),
    );
    return (await cycles.find(tx, actor.workspaceId, id)) ?? refuse('not-found');
  },
});

export const edit = change({
  name: 'cycles.edit',
  summary: 'Change the dates, quiet weeks or rhythm of a cycle',
  input: z.object({ id: Id, version: Version, fields: CycleFields, overlapReason: OverlapReason }),
  output: Cycle,
  refuses: [
    'forbidden',
    'not-found',
    'stale-version',
    'cycle-closed',
    'wrong-phase',
    'already-exists',
    'limit-reached',
  ],
  run: async ({ input, actor, tx, call, record }) => {
    await cycles.holdDates(tx, actor.workspaceId);
    const before = (await cycles.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    must(actor, 'cycles.edit');
    if (before.phase === 'closed') refuse('cycle-closed');
    if (!(await cycles.update(tx, actor.workspaceId, input.id, input.version, input.fields)))
      refuse('stale-version', { yours: input.fields, current: before });
    const changes = changesBetween<CycleFields>(before, input.fields);
    if ('startsOn' in changes || 'endsOn' in changes) {
      const others = (await cycles.list(tx, actor.workspaceId)).filter(({ id }) => id !== input.id);
      mustNotOverlap(input.fields, others, input.overlapReason);
      const moved = { phase: before.phase, startsOn: input.fields.startsOn };
      mustNotBeEarly(moved, before.phase, localDay(call.now, actor.zone));
    }
    record(
      {
        kind: 'cycle.edited',
        cycleId: input.id,
        thingId: input.id,
        body: { changes, overlapReason: input.overlapReason },
      },
      ...quiet(input.id, before.quietWeeks, input.fields.quietWeeks),
    );
    return (await cycles.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
  },
});

export const move = change({
  name: 'cycles.move',
  summary: 'Move a cycle to its next phase, or one step back while it is open',
  input: z.object({ id: Id, version: Version, to: z.enum(phases) }),
  output: Cycle,
  refuses: ['forbidden', 'not-found', 'stale-version', 'cycle-closed', 'wrong-phase', 'incomplete'],
  run: async ({ input, actor, tx, call, record }) => {
    const before = (await cycles.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
    must(actor, 'cycles.move');
    if (before.version !== input.version)
      refuse('stale-version', { yours: { phase: input.to }, current: before });
    mustMove(before.phase, input.to);
    const today = localDay(call.now, actor.zone);
    if (input.to === 'planning') mustStillPlan(before, today);
    if (phases.indexOf(input.to) > phases.indexOf(before.phase)) mustNotBeEarly(before, input.to, today);
    if (!(await cycles.setPhase(tx, actor.workspaceId, input.id, input.version, input.to)))
      refuse('stale-version', { yours: { phase: input.to }, current: before });
    if (input.to === 'closed') {
      const open = await objectives.countOpen(tx, actor.workspaceId, input.id);
      if (open > 0)
        refuse('incomplete', {
          missing: [
            { say: `${open} committed ${open === 1 ? 'objective is' : 'objectives are'} not closed yet` },
          ],
        });
    }
    record({
      kind: 'cycle.moved',
      cycleId: input.id,
      thingId: input.id,
      body: { from: before.phase, to: input.to },
    });
    return (await cycles.find(tx, actor.workspaceId, input.id)) ?? refuse('not-found');
  },
});

function quiet(cycleId: Id, before: readonly number[], after: readonly number[]) {
  return after
    .filter((week) => !before.includes(week))
    .map((week) => ({ kind: 'calendar.quiet-week' as const, cycleId, thingId: cycleId, body: { week } }));
}
