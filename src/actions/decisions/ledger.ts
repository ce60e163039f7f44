// The ledger of a cycle: what came in after commit above the line, what paid for it below, and what was decided and is past its date.
import { z } from 'zod';
import { daysBetween } from '../../core/calendar/day.ts';
import { weekOf } from '../../core/calendar/weeks.ts';
import { localDay } from '../../core/calendar/zone.ts';
import { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as additions from '../../db/additions.ts';
import * as cycles from '../../db/cycles.ts';
import * as decisions from '../../db/decisions.ts';
import { read } from '../pipeline.ts';
import { Decision } from './shapes.ts';

const Addition = z.object({
  sequence: z.number(),
  at: z.iso.datetime(),
  week: z.number().describe('Of the cycle'),
  title: z.string(),
  cycleId: Id,
  objectiveId: Id,
  keyResultId: Id.nullable(),
  teamId: Id,
  teamName: z.string(),
  ownerId: Id.nullable(),
  addedByName: z.string().nullable(),
  stillRuns: z.boolean(),
  paid: z
    .enum(['displaces', 'capacity', 'exception', 'nothing'])
    .describe('`nothing`: it came in before the gate, or from a file'),
  unpaidDays: z.number().nullable().describe('Since it came in with no price named, while it runs'),
  endedDays: z.number().nullable().describe('Since its exception ended, while it still runs'),
  decision: Decision.nullable(),
});

export const get = read({
  name: 'ledger.get',
  summary: 'What came into a cycle after commit, what paid for it, and which decisions are past their date',
  input: z.object({ cycleId: Id.optional().describe('The current cycle when left out') }),
  output: z.object({
    cycleId: Id.nullable(),
    committed: z.number().describe('Objectives committed in the cycle, to set the additions against'),
    additions: z.array(Addition),
    past: z.array(Decision).describe('Open decisions past their date, longest first'),
  }),
  refuses: ['not-found'],
  run: async ({ input, actor, tx, call }) => {
    const { workspaceId } = actor;
    const today = localDay(call.now, actor.zone);
    const cycle = input.cycleId
      ? ((await cycles.find(tx, workspaceId, input.cycleId)) ?? refuse('not-found'))
      : await cycles.current(tx, workspaceId, today);
    if (!cycle) return { cycleId: null, committed: 0, additions: [], past: [] };
    const [added, paid, past, committed] = await Promise.all([
      additions.list(tx, workspaceId, { cycleId: cycle.id }),
      decisions.list(tx, workspaceId, { cycleId: cycle.id, kinds: ['addition'] }, { limit: 500, offset: 0 }),
      decisions.list(tx, workspaceId, { cycleId: cycle.id, pastOn: today }, { limit: 200, offset: 0 }),
      additions.committedIn(tx, workspaceId, cycle.id),
    ]);
    // Of a cycle that is over, the days are counted to its end.
    const last = today < cycle.endsOn ? today : cycle.endsOn;
    const byId = new Map(paid.rows.map((row) => [row.id, row]));
    return {
      cycleId: cycle.id,
      committed,
      additions: added.map((row) => {
        const decision = (row.decisionId && byId.get(row.decisionId)) || null;
        const day = localDay(new Date(row.at), actor.zone);
        const ended =
          decision?.price === 'exception' && decision.expiresOn !== null && decision.expiresOn < last;
        return {
          sequence: row.sequence,
          at: row.at,
          week: weekOf(cycle, day).number,
          title: row.keyResultTitle ?? row.objectiveTitle,
          cycleId: cycle.id,
          objectiveId: row.objectiveId,
          keyResultId: row.keyResultId,
          teamId: row.teamId,
          teamName: row.teamName,
          ownerId: row.ownerId,
          addedByName: row.actorName,
          stillRuns: row.stillRuns,
          paid: decision?.price ?? ('nothing' as const),
          unpaidDays: !decision && row.stillRuns ? daysBetween(day, last) : null,
          endedDays: ended && row.stillRuns ? daysBetween(decision.expiresOn as string, last) : null,
          decision,
        };
      }),
      past: past.rows.toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)),
    };
  },
});
