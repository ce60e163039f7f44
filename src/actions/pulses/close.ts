// Closing a wave, on somebody's word or when its last day is over: the figures that may be shown are kept, the answers are not.
import { randomInt } from 'node:crypto';
import { addDays } from '../../core/calendar/day.ts';
import { localDay } from '../../core/calendar/zone.ts';
import type { Id } from '../../core/id.ts';
import { askedIn, publish } from '../../core/pulse/publish.ts';
import { append, type NewEvent } from '../../db/events.ts';
import type { Tx } from '../../db/open.ts';
import * as pulses from '../../db/pulses.ts';
import * as teams from '../../db/teams.ts';
import * as workspaces from '../../db/workspaces.ts';
import { amongAll } from '../diagnoses/read.ts';
import type { JobWork } from '../told/job-work.ts';

/** So long, what waves showed is held against each other. */
const comparedDays = 365;

/** Closes a wave and returns the event that tells of it; undefined when somebody else just closed it. */
export async function closeWave(
  tx: Tx,
  workspaceId: Id,
  wave: pulses.PulseRow,
  day: string,
): Promise<NewEvent | undefined> {
  const box = await pulses.close(tx, wave.id, day);
  if (!box) return undefined;
  const asked = await pulses.asked(tx, workspaceId, wave.id);
  const results = publish(
    {
      scales: wave.scales,
      ...box,
      asked,
      teams: await teams.list(tx, workspaceId, { cycleId: null, includeArchived: false }),
      before: await shownBefore(tx, workspaceId, addDays(day, -comparedDays)),
    },
    shuffled,
  );
  await pulses.keepResults(tx, workspaceId, wave.id, results);
  const body = { asked: results.asked, answered: results.n };
  return { kind: 'pulse.closed', cycleId: wave.cycleId, thingId: wave.id, body };
}

async function shownBefore(tx: Tx, workspaceId: Id, since: string): Promise<Id[][]> {
  const before: Id[][] = [];
  for (const { id, closedOn, results } of await pulses.list(tx, workspaceId)) {
    if (!closedOn || closedOn < since || !results) continue;
    const asked = await pulses.asked(tx, workspaceId, id);
    for (const { teamId, teamIds } of results.groups)
      if (teamId !== null) before.push(askedIn(asked, teamIds));
  }
  return before;
}

/** An order by chance alone (Fisher and Yates). */
function shuffled(words: readonly string[]): string[] {
  const all = [...words];
  for (let last = all.length - 1; last > 0; last--) {
    const at = randomInt(last + 1);
    [all[last], all[at]] = [all[at] as string, all[last] as string];
  }
  return all;
}

/** The hourly job: a wave whose last day is over where its workspace is. */
export async function closeOverdue({ db, job: { workspaceId }, now, settle }: JobWork): Promise<void> {
  const { zone, waves } = await amongAll(db, workspaceId, async (tx) => ({
    zone: (await workspaces.find(tx, workspaceId))?.zone ?? 'UTC',
    waves: await pulses.list(tx, workspaceId),
  }));
  const today = localDay(now, zone);
  const over = waves.filter(({ closedOn, closesOn }) => closedOn === null && closesOn < today);
  await settle(async (tx) => {
    for (const wave of over) {
      const event = await closeWave(tx, workspaceId, wave, today);
      if (event) await append(tx, { workspaceId, actorId: null, via: 'clock' }, [event]);
    }
  });
}
