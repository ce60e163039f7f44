// What a quarter says about itself: the same counts for everybody, and for a team its own.
import { z } from 'zod';
import { localDay } from '../../core/calendar/zone.ts';
import { Id } from '../../core/id.ts';
import { must } from '../../core/permission.ts';
import { refuse } from '../../core/refusal.ts';
import * as cycles from '../../db/cycles.ts';
import * as diagnoses from '../../db/diagnoses.ts';
import type { Tx } from '../../db/open.ts';
import * as rhythmRoles from '../../db/rhythm-roles.ts';
import * as teams from '../../db/teams.ts';
import * as troubles from '../../db/troubles.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import { signalIds } from '../../diagnosis/facts.ts';
import { type Pattern, patterns } from '../../diagnosis/patterns.ts';
import { since } from '../../diagnosis/since.ts';
import type { Call } from '../call.ts';
import { Cycle } from '../cycles.ts';
import { change, read } from '../pipeline.ts';
import { gather } from './gather.ts';
import { keepReading, readCycle } from './read.ts';
import { Diagnosis, Flags, Trouble } from './shapes.ts';

const Since = z.object({
  cycleName: z.string(),
  readAt: z.iso.datetime(),
  signals: z.array(
    z.object({
      signal: z.enum(signalIds),
      difference: z.number(),
      low: z.number(),
      high: z.number(),
      reads: z.enum(['better', 'worse', 'not shown']),
      says: z.string(),
    }),
  ),
  patterns: z.array(
    z.object({
      pattern: z.enum(patterns as [Pattern, ...Pattern[]]),
      now: z.enum(['gone', 'weaker', 'still there', 'new', 'not known']),
    }),
  ),
});

const Read = z.object({
  cycle: Cycle.nullable().describe('Null where there is no cycle yet'),
  readAt: z.iso.datetime().nullable(),
  isKept: z.boolean().describe('False where it was read for this answer alone'),
  teams: z.number(),
  flags: Flags,
  flagsVersion: z.number(),
  diagnosis: Diagnosis.nullable(),
  since: Since.nullable().describe('Against the last reading of the cycle before'),
  troubles: z.array(Trouble).describe('What was found, open ones first'),
});

const cycleId = Id.optional().describe('The current cycle when left out');

export const get = read({
  name: 'diagnoses.get',
  summary: 'What was counted in a cycle, what it says, what is not known, and which help fits',
  input: z.object({ cycleId }),
  output: Read,
  refuses: ['not-found'],
  run: ({ input, actor, tx, call }) => show(tx, actor, call, input.cycleId),
});

export const run = change({
  name: 'diagnoses.run',
  summary: 'Read a cycle now; otherwise it is read every night',
  input: z.object({ cycleId }),
  output: Read,
  refuses: ['forbidden', 'not-found', 'wrong-phase'],
  run: async ({ input, actor, tx, call }) => {
    must(actor, 'diagnoses.run');
    const cycle = (await cycleOf(tx, actor, call, input.cycleId)) ?? refuse('not-found');
    if (cycle.phase === 'planning') refuse('wrong-phase', { phase: 'planning' });
    const reading = await readCycle(call.db, actor.workspaceId, cycle, call.now);
    await keepReading(tx, actor.workspaceId, { ...reading, cycle, now: call.now });
    return show(tx, actor, call, cycle.id);
  },
});

export const history = read({
  name: 'diagnoses.history',
  summary: 'The last reading of every cycle, the newest cycle first',
  input: z.object({}),
  output: z.object({
    readings: z.array(
      z.object({
        cycleId: Id,
        cycleName: z.string(),
        readAt: z.iso.datetime(),
        patterns: z.array(z.string()),
        causes: z.record(z.string(), z.string()).describe('The verdict of each cause'),
        signals: z.record(z.string(), z.string()).describe('The state of each signal'),
      }),
    ),
  }),
  run: async ({ actor, tx }) => ({
    readings: (await diagnoses.byCycle(tx, actor.workspaceId)).map(({ diagnosis, ...row }) => ({
      cycleId: row.cycleId,
      cycleName: row.cycleName,
      readAt: row.readAt,
      patterns: diagnosis.patterns,
      causes: mapped(diagnosis.causes, ({ verdict }) => verdict),
      signals: mapped(diagnosis.signals, ({ state }) => state),
    })),
  }),
});

export const ofTeam = read({
  name: 'diagnoses.ofTeam',
  summary: "A team's own counts: for its people, their lead and their coach",
  input: z.object({ teamId: Id, cycleId }),
  output: z.object({ cycle: Cycle.nullable(), diagnosis: Diagnosis.nullable() }),
  refuses: ['forbidden', 'not-found'],
  run: async ({ input, actor, tx, call }) => {
    const { workspaceId, personId } = actor;
    const team = (await teams.find(tx, workspaceId, input.teamId)) ?? refuse('not-found');
    const coaches = await rhythmRoles.holders(tx, workspaceId, 'coach', team.id);
    must(actor, 'diagnoses.read-team', {
      teamId: team.id,
      ownerId: coaches.includes(personId) ? personId : null,
    });
    const cycle = await cycleOf(tx, actor, call, input.cycleId);
    if (!cycle) return { cycle: null, diagnosis: null };
    const { signals } = await gather({ tx, workspaceId, cycle, now: call.now, teamId: team.id });
    return { cycle, diagnosis: diagnose({ teams: 1, flags: [], signals }) };
  },
});

async function show(
  tx: Tx,
  actor: Parameters<typeof cycleOf>[1],
  call: Call,
  cycleId: Id | undefined,
): Promise<z.input<typeof Read>> {
  const { workspaceId } = actor;
  const cycle = await cycleOf(tx, actor, call, cycleId);
  const declared = await diagnoses.declared(tx, workspaceId);
  const ground = {
    flags: declared.flags,
    flagsVersion: declared.version,
    troubles: await troubles.list(tx, workspaceId),
  };
  if (!cycle)
    return { ...ground, cycle: null, readAt: null, isKept: false, teams: 0, diagnosis: null, since: null };
  const kept = await diagnoses.latest(tx, workspaceId, cycle.id);
  const { facts, diagnosis } = kept ?? (await readCycle(call.db, workspaceId, cycle, call.now));
  const [last] = await cycles.endedBefore(tx, workspaceId, cycle.startsOn, 1);
  const before = last && (await diagnoses.latest(tx, workspaceId, last.id));
  return {
    ...ground,
    cycle,
    readAt: kept?.readAt ?? call.now.toISOString(),
    isKept: kept !== undefined,
    teams: facts.teams,
    diagnosis,
    since: before
      ? { cycleName: before.cycleName, readAt: before.readAt, ...since(before.diagnosis, diagnosis) }
      : null,
  };
}

async function cycleOf(
  tx: Tx,
  { workspaceId, zone }: { workspaceId: Id; zone: string },
  call: Call,
  cycleId: Id | undefined,
): Promise<cycles.CycleRow | undefined> {
  if (cycleId) return (await cycles.find(tx, workspaceId, cycleId)) ?? refuse('not-found');
  return cycles.current(tx, workspaceId, localDay(call.now, zone));
}

const mapped = <T>(record: Record<string, T>, value: (of: T) => string) =>
  Object.fromEntries(Object.entries(record).map(([key, of]) => [key, value(of)]));
