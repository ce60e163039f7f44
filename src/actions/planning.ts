// Planning a team's quarter: its drafts in a forced order with a line under what fits, and what was parked with the reason. Commit reads from above the line.
import { z } from 'zod';
import { lineOf, moved, mustFitLine, placesOf } from '../core/candidate.ts';
import { phases } from '../core/cycle.ts';
import { Id, Version } from '../core/id.ts';
import { states } from '../core/objective.ts';
import { must } from '../core/permission.ts';
import { refuse } from '../core/refusal.ts';
import { Prose } from '../core/text.ts';
import * as candidates from '../db/candidates.ts';
import * as cycles from '../db/cycles.ts';
import { newId } from '../db/new-id.ts';
import type { Tx } from '../db/open.ts';
import * as teams from '../db/teams.ts';
import * as workspaces from '../db/workspaces.ts';
import { type Found, findToChange, mustBeOpen } from './objectives/find.ts';
import { type ChangeWork, change, read } from './pipeline.ts';

const Candidate = z.object({
  objectiveId: Id,
  title: z.string(),
  why: z.string(),
  state: z.enum(states).exclude(['closed']),
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  keyResults: z.number(),
});
const parked = {
  parkedAt: z.iso.datetime(),
  parkedByName: z.string().nullable(),
  parkedReason: z.string(),
};

export const Planning = z.object({
  cycle: z.object({ id: Id, name: z.string(), phase: z.enum(phases) }),
  team: z.object({ id: Id, name: z.string() }),
  limit: z.number().describe('Objectives that were agreed for such a team'),
  line: z.number().describe('Places above the line: chosen, else the limit'),
  chosen: z.object({ places: z.number().nullable(), reason: z.string(), version: z.number() }),
  ranked: z.array(Candidate).describe('In their order; the first ones stand above the line'),
  parked: z.array(Candidate.extend(parked)),
  remembered: z
    .array(z.object({ objectiveId: Id, title: z.string(), cycleId: Id, cycleName: z.string(), ...parked }))
    .describe('What the team parked in earlier cycles and has not taken up since'),
});
export type Planning = z.infer<typeof Planning>;

const usual = ['forbidden', 'not-found', 'cycle-closed', 'wrong-state', 'wrong-phase'] as const;

export const get = read({
  name: 'planning.get',
  summary: 'The drafts of a team in a cycle in their order, where the line is, what is parked and why',
  input: z.object({ cycleId: Id, teamId: Id }),
  output: Planning,
  refuses: ['not-found'],
  run: async ({ input, actor, tx }) => show(tx, actor.workspaceId, input.cycleId, input.teamId),
});

export const rank = change({
  name: 'planning.rank',
  summary: 'Put a draft before another one of its team, or last',
  input: z.object({
    objectiveId: Id,
    beforeId: Id.nullable().describe('The objective it comes before; null puts it last'),
  }),
  output: Planning,
  refuses: usual,
  run: (work) =>
    step(work, async (found, rows) => {
      const { objectiveId, beforeId } = work.input;
      const order = rankedOf(rows).map((row) => row.objectiveId);
      if (!order.includes(objectiveId)) refuse('wrong-state', { state: 'parked' });
      if (beforeId && !order.includes(beforeId)) refuse('not-found');
      const after = moved(order, objectiveId, beforeId);
      await settle(work.tx, work.actor.workspaceId, rows, after);
      const [from, to] = [order, after].map((each) => each.indexOf(objectiveId) + 1);
      if (from !== to) work.record(about('candidate.ranked', found, { from, to }));
    }),
});

export const park = change({
  name: 'planning.park',
  summary: 'Park a draft with the reason; it is brought up again at the next planning',
  input: z.object({
    objectiveId: Id,
    reason: Prose.refine((text) => text !== '', { error: 'Say why it has to wait' }),
  }),
  output: Planning,
  refuses: usual,
  run: (work) =>
    step(work, async (found, rows) => {
      const { input, actor, tx } = work;
      const { state, parkedAt } =
        rows.find((row) => row.objectiveId === input.objectiveId) ?? refuse('not-found');
      if (parkedAt || state === 'committed') refuse('wrong-state', { state: parkedAt ? 'parked' : state });
      await settle(
        tx,
        actor.workspaceId,
        rows,
        rankedOf(rows).map((row) => row.objectiveId),
      );
      const { objectiveId, reason } = input;
      await candidates.park(tx, actor.workspaceId, objectiveId, { by: actor.personId, reason });
      work.record(about('candidate.parked', found, { reason }));
    }),
});

export const unpark = change({
  name: 'planning.unpark',
  summary: 'Take a parked draft back into the ranking, as the last one',
  input: z.object({ objectiveId: Id }),
  output: Planning,
  refuses: usual,
  run: (work) =>
    step(work, async (found, rows) => {
      const { input, actor, tx } = work;
      const row = rows.find(({ objectiveId }) => objectiveId === input.objectiveId) ?? refuse('not-found');
      if (!row.parkedAt) refuse('wrong-state', { state: row.state });
      await candidates.park(tx, actor.workspaceId, input.objectiveId, null);
      const order = [...rankedOf(rows), row].map(({ objectiveId }) => objectiveId);
      await settle(tx, actor.workspaceId, rows, order);
      work.record(about('candidate.taken-back', found, { reason: row.parkedReason }));
    }),
});

export const cut = change({
  name: 'planning.cut',
  summary: 'Draw the line under the drafts that will be committed; below the limit it needs a reason',
  input: z.object({
    cycleId: Id,
    teamId: Id,
    version: Version.describe('0 where no line was drawn yet'),
    places: z.number().int().min(0).max(50).nullable().describe('Null draws it at the limit'),
    reason: Prose.default(''),
  }),
  output: Planning,
  refuses: [...usual, 'limit-reached', 'stale-version'],
  run: async ({ input: { cycleId, teamId, version, ...line }, actor, tx, record }) => {
    const { workspaceId } = actor;
    const cycle = (await cycles.findAndHold(tx, workspaceId, cycleId)) ?? refuse('not-found');
    const before = await show(tx, workspaceId, cycleId, teamId);
    must(actor, 'planning.rank', { teamId });
    if (cycle.phase === 'closed') refuse('cycle-closed');
    const { limits, isTop } = await limitsOf(tx, workspaceId, teamId);
    mustFitLine(limits, isTop, line.places, line.reason);
    if (!(await candidates.drawLine(tx, workspaceId, { id: newId(), cycleId, teamId }, version, line)))
      refuse('stale-version', { yours: line, current: before.chosen });
    const changes = {
      places: [before.chosen.places, line.places],
      reason: [before.chosen.reason, line.reason],
    };
    record({ kind: 'cut-line.drawn', cycleId, thingId: teamId, body: { teamId, changes } });
    return show(tx, workspaceId, cycleId, teamId);
  },
});

// The frame of every step: find, right, phase, wait for whoever ranks beside us, the step's own work, the planning as it now stands.
async function step(
  { input, actor, tx }: ChangeWork<{ objectiveId: Id }>,
  work: (found: Found, rows: candidates.CandidateRow[]) => Promise<void>,
): Promise<Planning> {
  const { workspaceId } = actor;
  const found = await findToChange(tx, workspaceId, input.objectiveId);
  const { objective, cycle } = found;
  must(actor, 'planning.rank', found.thing);
  mustBeOpen(found, 'draft');
  await candidates.hold(tx, workspaceId, cycle.id, objective.teamId);
  await work(found, await candidates.ofTeam(tx, workspaceId, cycle.id, objective.teamId));
  return show(tx, workspaceId, cycle.id, objective.teamId);
}

const rankedOf = (rows: readonly candidates.CandidateRow[]) => rows.filter(({ parkedAt }) => !parkedAt);

// Everything in the order gets a place of those it holds together; one without a place comes after all there are.
async function settle(
  tx: Tx,
  workspaceId: Id,
  rows: readonly candidates.CandidateRow[],
  order: readonly Id[],
): Promise<void> {
  const last = Math.max(0, ...rows.map(({ position }) => position ?? 0));
  const held = rows
    .filter(({ objectiveId }) => order.includes(objectiveId))
    .map(({ position }, index) => position ?? last + index + 1);
  const places = placesOf(held);
  await candidates.place(
    tx,
    workspaceId,
    order.map((objectiveId, index) => ({ id: newId(), objectiveId, position: places[index]! })),
  );
}

async function limitsOf(tx: Tx, workspaceId: Id, teamId: Id) {
  const team = (await teams.find(tx, workspaceId, teamId)) ?? refuse('not-found');
  const { limits } = (await workspaces.find(tx, workspaceId)) ?? refuse('not-found');
  return { team, limits, isTop: team.parentId === null };
}

async function show(tx: Tx, workspaceId: Id, cycleId: Id, teamId: Id): Promise<Planning> {
  const { id, name, phase } = (await cycles.find(tx, workspaceId, cycleId)) ?? refuse('not-found');
  const { team, limits, isTop } = await limitsOf(tx, workspaceId, teamId);
  const rows = await candidates.ofTeam(tx, workspaceId, cycleId, teamId);
  const drawn = await candidates.cutLine(tx, workspaceId, cycleId, teamId);
  const { places, reason, version } = drawn ?? { places: null, reason: '', version: 0 };
  return {
    cycle: { id, name, phase },
    team: { id: team.id, name: team.name },
    limit: lineOf(limits, isTop, null),
    line: lineOf(limits, isTop, places),
    chosen: { places, reason, version },
    ranked: rankedOf(rows).map(candidateOf),
    parked: rows.flatMap((row) =>
      row.parkedAt
        ? [
            {
              ...candidateOf(row),
              parkedAt: row.parkedAt,
              parkedByName: row.parkedByName,
              parkedReason: row.parkedReason,
            },
          ]
        : [],
    ),
    remembered: await candidates.remembered(tx, workspaceId, cycleId, teamId),
  };
}

function candidateOf({
  objectiveId,
  title,
  why,
  state,
  ownerId,
  ownerName,
  keyResults,
}: candidates.CandidateRow) {
  return { objectiveId, title, why, state, ownerId, ownerName, keyResults };
}

function about(
  kind: 'candidate.ranked' | 'candidate.parked' | 'candidate.taken-back',
  { objective, cycle }: Found,
  body: Record<string, unknown>,
) {
  return { kind, objective, cycleId: cycle.id, body };
}
