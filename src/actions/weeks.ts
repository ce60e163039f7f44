// One week of a cycle at a glance: what is in, what is still owed, what was said. It prepares the check-in meeting; it counts key results, never people.
import { z } from 'zod';
import { dueAt } from '../core/calendar/due.ts';
import { type Week, weekOf, weeksOf } from '../core/calendar/weeks.ts';
import { localDay } from '../core/calendar/zone.ts';
import { statuses } from '../core/check-in.ts';
import { Id } from '../core/id.ts';
import { kinds, roles } from '../core/key-result.ts';
import { elapsedShare, expectedValue } from '../core/pace.ts';
import { refuse } from '../core/refusal.ts';
import * as checkIns from '../db/check-ins.ts';
import * as cycles from '../db/cycles.ts';
import * as keyResults from '../db/key-results.ts';
import * as objectiveLists from '../db/objective-lists.ts';
import * as weeks from '../db/weeks.ts';
import * as workspaces from '../db/workspaces.ts';
import { CheckIn } from './check-ins.ts';
import { Cycle } from './cycles.ts';
import { read } from './pipeline.ts';
import { many } from './query.ts';

/** Objectives one answer carries at most; a team narrows it. */
const most = 300;

const number = z.number().nullable();

const Row = z.object({
  id: Id,
  title: z.string(),
  kind: z.enum(kinds),
  role: z.enum(roles),
  unit: z.string(),
  baseline: number,
  target: number,
  bandLow: number,
  bandHigh: number,
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  owed: z.enum(['done', 'due', 'overdue', 'missed', 'quiet', 'not yet']),
  expected: number.describe('What the pace expects at the end of the week, or today in the current one'),
  checkIn: CheckIn.nullable().describe('The latest of this week'),
  before: z
    .object({
      value: number,
      confidence: number,
      status: z.enum(statuses).nullable(),
      effectiveOn: z.iso.date(),
    })
    .nullable()
    .describe('The latest of the weeks before'),
});

export const get = read({
  name: 'weeks.get',
  summary: 'A week of a cycle: which key results are checked in, due or overdue, and what was said',
  input: z.object({
    cycleId: Id.optional().describe('The current cycle when left out'),
    week: z.coerce.number().int().min(1).max(60).optional().describe('The week of today when left out'),
    teamIds: many(Id),
  }),
  output: z.object({
    cycle: Cycle.nullable(),
    today: z.iso.date(),
    week: z
      .object({
        number: z.number(),
        of: z.number(),
        startsOn: z.iso.date(),
        endsOn: z.iso.date(),
        quiet: z.boolean(),
        isNow: z.boolean(),
        dueAt: z.iso.datetime().nullable(),
      })
      .nullable(),
    teams: z.array(z.object({ id: Id, name: z.string() })).describe('Teams with committed objectives'),
    total: z.number().describe(`Objectives in all; at most ${most} are in the answer`),
    objectives: z.array(
      z.object({
        id: Id,
        title: z.string(),
        teamId: Id,
        teamName: z.string(),
        ownerName: z.string().nullable(),
        keyResults: z.array(Row),
      }),
    ),
  }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx, call }) => {
    const { zone } = (await workspaces.find(tx, actor.workspaceId)) ?? refuse('not-found');
    const today = localDay(call.now, zone);
    const cycle = input.cycleId
      ? ((await cycles.find(tx, actor.workspaceId, input.cycleId)) ?? refuse('not-found'))
      : await cycles.current(tx, actor.workspaceId, today);
    if (!cycle) return { cycle: null, today, week: null, teams: [], total: 0, objectives: [] };
    const all = weeksOf(cycle);
    const week = input.week
      ? (all.find((each) => each.number === input.week) ?? refuse('not-found'))
      : weekOf(cycle, today);
    const at = dueAt(week, { ...cycle.rhythm, zone });
    const filter = {
      cycleId: cycle.id,
      states: ['committed', 'closed'] as const,
      ...(input.teamIds ? { teamIds: input.teamIds } : {}),
    };
    const page = { sort: 'team', limit: most, offset: 0 } as const;
    const { rows, total } = await objectiveLists.page(tx, actor.workspaceId, filter, page);
    const own = await keyResults.ofObjectives(
      tx,
      actor.workspaceId,
      rows.map((row) => row.id),
    );
    const ids = own.map((row) => row.id);
    const said = await checkIns.aroundWeek(tx, actor.workspaceId, ids, week);
    const share = elapsedShare(cycle, [today, week.endsOn].sort()[0] as string);
    const keyResultsBy = Map.groupBy(
      own.map((row) => {
        const { checkIn = null, before = null } = said.get(row.id) ?? {};
        const owed = checkIn ? ('done' as const) : owedIn(week, at, call.now, today);
        return { ...row, owed, checkIn, before, expected: expectedValue(row, share) };
      }),
      (row) => row.objectiveId,
    );
    return {
      cycle,
      today,
      week: {
        ...week,
        of: all.length,
        isNow: today >= week.startsOn && today <= week.endsOn,
        dueAt: at?.toISOString() ?? null,
      },
      teams: await weeks.teamsWithCommitted(tx, actor.workspaceId, cycle.id),
      total,
      objectives: rows.map((row) => ({ ...row, keyResults: keyResultsBy.get(row.id) ?? [] })),
    };
  },
});

function owedIn(
  week: Week,
  at: Date | null,
  now: Date,
  today: string,
): 'due' | 'overdue' | 'missed' | 'quiet' | 'not yet' {
  if (at === null) return 'quiet';
  if (today < week.startsOn) return 'not yet';
  if (today > week.endsOn) return 'missed';
  return now > at ? 'overdue' : 'due';
}
