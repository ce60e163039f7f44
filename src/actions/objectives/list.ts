// The one list of objectives: table, tree, map, team page and export all read it, so none can show what another hides.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { statuses } from '../../core/check-in.ts';
import { Id } from '../../core/id.ts';
import { states } from '../../core/objective.ts';
import { refuse } from '../../core/refusal.ts';
import * as cycles from '../../db/cycles.ts';
import * as keyResults from '../../db/key-results.ts';
import * as objectiveLists from '../../db/objective-lists.ts';
import { read } from '../pipeline.ts';
import { many } from '../query.ts';
import { assembleListed } from './assemble.ts';
import { ListedObjective } from './shapes.ts';

/** What a list of objectives can be narrowed to; the same words stand in the address of the page. */
export const ObjectiveFilter = z.object({
  cycleId: Id.optional().describe('The current cycle when left out'),
  teamIds: many(Id),
  ownerId: Id.optional(),
  involves: Id.optional().describe('Owns the objective or one of its key results'),
  contributes: Id.optional().describe('Contributes to the objective or to one of its key results'),
  outcomeId: Id.optional(),
  states: many(z.enum(states)),
  statuses: many(z.enum(statuses)).describe('Has a key result that stands so'),
  silentDays: z.coerce
    .number()
    .int()
    .min(1)
    .max(400)
    .optional()
    .describe('Has a key result without a check-in for so many days'),
  changedSince: z.iso.datetime().optional(),
  text: z.string().max(200).optional(),
});

export const list = read({
  name: 'objectives.list',
  summary: 'Objectives of a cycle with their key results, filtered and sorted',
  input: ObjectiveFilter.extend({
    sort: z.enum(objectiveLists.sorts).default('team'),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
  output: z.object({ cycleId: Id.nullable(), total: z.number(), objectives: z.array(ListedObjective) }),
  refuses: ['not-found'],
  run: async ({ input: { cycleId, sort, limit, offset, ...filter }, actor, tx, call }) => {
    const today = localDay(call.now, actor.zone);
    const cycle = cycleId
      ? ((await cycles.find(tx, actor.workspaceId, cycleId)) ?? refuse('not-found'))
      : await cycles.current(tx, actor.workspaceId, today);
    if (!cycle) return { cycleId: null, total: 0, objectives: [] };
    const { rows, total } = await objectiveLists.listed(
      tx,
      actor.workspaceId,
      { ...filter, cycleId: cycle.id },
      { sort, limit, offset },
    );
    const ids = rows.map((row) => row.id);
    const own = await keyResults.listedOf(tx, actor.workspaceId, ids);
    return { cycleId: cycle.id, total, objectives: assembleListed(rows, own, cycle, today) };
  },
});

export const count = read({
  name: 'objectives.count',
  summary: 'How the committed key results of a cycle stand, as counts',
  input: ObjectiveFilter,
  output: z.object({
    cycleId: Id.nullable(),
    objectives: z.number(),
    statuses: z.array(z.object({ status: z.enum(statuses), keyResults: z.number() })),
  }),
  refuses: ['not-found'],
  run: async ({ input: { cycleId, ...filter }, actor, tx, call }) => {
    const cycle = cycleId
      ? ((await cycles.find(tx, actor.workspaceId, cycleId)) ?? refuse('not-found'))
      : await cycles.current(tx, actor.workspaceId, localDay(call.now, actor.zone));
    if (!cycle) return { cycleId: null, objectives: 0, statuses: [] };
    const counted = { ...filter, cycleId: cycle.id };
    const { total } = await objectiveLists.page(tx, actor.workspaceId, counted, {
      sort: 'created',
      limit: 1,
      offset: 0,
    });
    const rows = await objectiveLists.statusCounts(tx, actor.workspaceId, counted);
    return {
      cycleId: cycle.id,
      objectives: total,
      statuses: statuses.map((status) => ({
        status,
        keyResults: rows.find((row) => row.status === status)?.keyResults ?? 0,
      })),
    };
  },
});
