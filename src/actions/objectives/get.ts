// One objective as its page shows it, and its history.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { eventKinds } from '../../core/event.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as events from '../../db/events.ts';
import * as initiatives from '../../db/initiatives.ts';
import * as objectives from '../../db/objectives.ts';
import * as resets from '../../db/resets.ts';
import * as snapshots from '../../db/snapshots.ts';
import * as supports from '../../db/supports.ts';
import { read } from '../pipeline.ts';
import { carryOf } from '../resets/find.ts';
import { Carry } from '../resets/shapes.ts';
import { show } from './find.ts';
import { Initiative, Objective, Support } from './shapes.ts';

export const get = read({
  name: 'objectives.get',
  summary: 'One objective with its key results, links, initiatives and snapshots',
  input: z.object({ id: Id }),
  output: Objective.extend({
    supportedBy: z.array(Support),
    carried: z
      .array(Carry.extend({ keyResultId: Id.nullable() }))
      .describe(
        'Each time it, or a key result in it, was carried on so far, oldest first; with a key result that alone',
      ),
    initiatives: z.array(Initiative),
    snapshots: z.array(
      z.object({
        id: Id,
        hash: z.string(),
        takenAt: z.iso.datetime(),
        takenBy: Id.nullable(),
        takenByName: z.string().nullable(),
        body: z.unknown(),
      }),
    ),
  }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx, call }) => {
    const objective = await show(tx, actor.workspaceId, input.id, localDay(call.now, actor.zone), true);
    const own = objective.keyResults.map(({ id }) => id);
    const [carried, carriedOwn] = await Promise.all([
      resets.carriedObjectives(tx, actor.workspaceId, [input.id]),
      resets.carriedKeyResults(tx, actor.workspaceId, own),
    ]);
    return {
      ...objective,
      carried: [
        ...carried.map((row) => ({ ...carryOf(row), keyResultId: null })),
        ...carriedOwn.map((row) => ({ ...carryOf(row), keyResultId: row.rootId })),
      ],
      supportedBy: await supports.into(tx, actor.workspaceId, input.id),
      initiatives: await initiatives.ofObjectives(tx, actor.workspaceId, [input.id]),
      snapshots: (await snapshots.ofObjective(tx, actor.workspaceId, input.id)).map(
        ({ objectiveId: _, ...row }) => row,
      ),
    };
  },
});

export const history = read({
  name: 'objectives.history',
  summary:
    'Everything that happened to an objective and what is in it, newest first: every field, old and new',
  input: z.object({
    id: Id,
    limit: z.coerce.number().int().min(1).max(500).default(100),
    before: z.coerce.number().int().optional().describe('Only what came before this sequence number'),
  }),
  output: z.object({
    events: z.array(
      z.object({
        sequence: z.number(),
        kind: z.enum(eventKinds),
        at: z.iso.datetime(),
        actorId: Id.nullable(),
        actorName: z.string().nullable(),
        objectiveId: Id.nullable(),
        thingId: Id.nullable(),
        body: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) => {
    if (!(await objectives.find(tx, actor.workspaceId, input.id))) refuse('not-found');
    return {
      events: await events.ofObjective(tx, actor.workspaceId, input.id, input.limit, input.before ?? null),
    };
  },
});
