// Reads a cycle and keeps what was read: on somebody's word, and every night. Looks at what everybody in the workspace may see: all read the same counts, and none tells of a hidden thing.
import { localDay } from '../../core/calendar/zone.ts';
import { everyone } from '../../core/everyone.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import type { CycleRow } from '../../db/cycles.ts';
import * as cycles from '../../db/cycles.ts';
import * as diagnoses from '../../db/diagnoses.ts';
import { newId } from '../../db/new-id.ts';
import type { Database, Tx } from '../../db/open.ts';
import { inScope } from '../../db/scope.ts';
import * as troubles from '../../db/troubles.ts';
import * as workspaces from '../../db/workspaces.ts';
import { type Diagnosis, diagnose } from '../../diagnosis/diagnose.ts';
import type { Facts } from '../../diagnosis/facts.ts';
import { troubles as all, standsTo } from '../../diagnosis/trouble.ts';
import type { JobWork } from '../told/job-work.ts';
import { gather } from './gather.ts';

/** Days a closed cycle is still read: its scores come at the very end. */
const readAfterClose = 14;

export type Reading = { facts: Facts; diagnosis: Diagnosis };

/** A transaction that sees what everybody in a workspace may see. */
export const amongAll = <T>(db: Database, workspaceId: Id, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inScope(db, { workspaceId, audiences: [everyone] }, 'read', work);

/** Reads a cycle as it stands at `now`. */
export function readCycle(db: Database, workspaceId: Id, cycle: CycleRow, now: Date): Promise<Reading> {
  return amongAll(db, workspaceId, async (tx) => {
    const { teams, signals } = await gather({ tx, workspaceId, cycle, now });
    const { flags } = await diagnoses.declared(tx, workspaceId);
    const facts: Facts = { teams, flags, signals };
    return { facts, diagnosis: diagnose(facts) };
  });
}

/** Keeps a reading of today; one of the current cycle opens and heals what it found. */
export async function keepReading(
  tx: Tx,
  workspaceId: Id,
  { facts, diagnosis, cycle, now }: Reading & { cycle: CycleRow; now: Date },
): Promise<void> {
  const { zone } = (await workspaces.find(tx, workspaceId)) ?? refuse('not-found');
  const day = localDay(now, zone);
  const reading = { id: newId(), cycleId: cycle.id, day, readAt: now.toISOString(), facts, diagnosis };
  await diagnoses.keep(tx, workspaceId, reading);
  const current = await cycles.current(tx, workspaceId, day);
  if (current?.id !== cycle.id) return;
  const stands = Map.groupBy(all, (trouble) => standsTo(trouble, diagnosis));
  const seen = stands.get('seen') ?? [];
  await troubles.see(tx, workspaceId, { ids: seen.map(newId), seen, cycleId: cycle.id, day });
  await troubles.heal(tx, workspaceId, stands.get('gone') ?? [], day);
}

/** The nightly job: every cycle under way, those just closed, and those closed ones that were never read. */
export async function diagnoseNightly({ db, job: { workspaceId }, now, settle }: JobWork): Promise<void> {
  const since = new Date(now.getTime() - readAfterClose * 86_400_000).toISOString();
  const due = await amongAll(db, workspaceId, async (tx) => {
    const read = new Set((await diagnoses.byCycle(tx, workspaceId)).map(({ cycleId }) => cycleId));
    return (await cycles.list(tx, workspaceId)).filter(
      ({ id, phase, closedAt }) =>
        phase !== 'planning' && (closedAt === null || closedAt >= since || !read.has(id)),
    );
  });
  const readings: (Reading & { cycle: CycleRow; now: Date })[] = [];
  for (const cycle of due) readings.push({ ...(await readCycle(db, workspaceId, cycle, now)), cycle, now });
  await settle(async (tx) => {
    for (const reading of readings) await keepReading(tx, workspaceId, reading);
  });
}
