// Reminds of check-ins: once before they are due and once when they are late, as days of each person's zone. What was done meanwhile is taken back.
import { slotOn } from '../../core/calendar/due.ts';
import { localDay } from '../../core/calendar/zone.ts';
import { allows } from '../../core/cycle.ts';
import { clockOf } from '../../core/escalation-clock.ts';
import { everyone, type Id } from '../../core/id.ts';
import { turnKey } from '../../core/notification.ts';
import { reminderAt, reminderKey } from '../../core/reminder.ts';
import type { CycleRow } from '../../db/cycles.ts';
import * as escalations from '../../db/escalations.ts';
import * as holidays from '../../db/holidays.ts';
import * as home from '../../db/home.ts';
import { newId } from '../../db/new-id.ts';
import { wakePeople } from '../../db/news.ts';
import * as notifications from '../../db/notifications.ts';
import type { Tx } from '../../db/open.ts';
import * as readers from '../../db/readers.ts';
import * as reminders from '../../db/reminders.ts';
import { queueAtOnce } from './at-once.ts';
import type { JobWork } from './job-work.ts';

type Around = { tx: Tx; workspaceId: Id; now: Date; zone: string; daysOff: ReadonlySet<string> };

/** Looks at every open cycle of a workspace, and at requests for help whose time has run out. */
export async function remind({ db, job, now, settle }: JobWork): Promise<void> {
  const { workspaceId } = job;
  const concerned = await settle(async (tx) => {
    const { zone, cycles } = await home.ground(tx, workspaceId, localDay(now, 'UTC'));
    const daysOff = await holidays.daysOff(tx, workspaceId);
    const around = { tx, workspaceId, now, zone, daysOff };
    const settled: Id[] = [];
    const rows: notifications.NewNotification[] = [];
    for (const cycle of cycles.filter(({ phase }) => allows(phase, 'check in'))) {
      const seen = await ofCycle(around, cycle);
      settled.push(...seen.settled);
      rows.push(...seen.rows);
    }
    rows.push(...(await passedOn(around)));
    const made = await notifications.insert(tx, workspaceId, rows);
    await queueAtOnce(tx, workspaceId, made, now);
    return [...settled, ...made.map(({ personId }) => personId)];
  });
  wakePeople(db, workspaceId, concerned);
}

async function ofCycle({ tx, workspaceId, now, zone, daysOff }: Around, cycle: CycleRow) {
  const today = localDay(now, zone);
  const slot = slotOn(cycle, today > cycle.endsOn ? cycle.endsOn : today, { ...cycle.rhythm, zone });
  const owing = await reminders.owing(tx, workspaceId, cycle.id, slot.week.startsOn);
  const settled = await reminders.settleDone(
    tx,
    workspaceId,
    cycle.id,
    owing.map(({ personId }) => personId),
  );
  const rows = owing.flatMap(({ personId, zone: own, count }): notifications.NewNotification[] => {
    const kind = today > cycle.endsOn ? null : reminderAt(slot, now, own, daysOff);
    if (!kind) return [];
    const key = reminderKey(kind, cycle.id, slot.week);
    return [bare({ personId, kind, key, cycleId: cycle.id, words: { count, about: cycle.name }, at: now })];
  });
  return { settled, rows };
}

// What the lead left unanswered goes on by the clock: nobody did it, so no event tells of it.
async function passedOn({
  tx,
  workspaceId,
  now,
  zone,
  daysOff,
}: Around): Promise<notifications.NewNotification[]> {
  const open = await escalations.list(tx, workspaceId, { isOpen: true });
  const late = open.filter(
    (row) =>
      row.level === 'lead' && row.passedAt === null && clockOf(row, now, zone, daysOff).level === 'sponsor',
  );
  const rows: notifications.NewNotification[] = [];
  for (const row of late) {
    const here = row.sponsorId
      ? await readers.whoMaySee(tx, workspaceId, row.audience, [row.sponsorId])
      : new Set<Id>();
    for (const personId of here) {
      const kind = 'help passed on' as const;
      const words = { quote: row.need, byClock: true };
      const { objectiveId, audience, keyResultId, cycleId, id: thingId } = row;
      const about = { objectiveId, audience, keyResultId, cycleId, thingId };
      rows.push({ ...bare({ personId, kind, key: turnKey(row.id, kind), words, at: now }), ...about });
    }
  }
  return rows;
}

function bare({
  at,
  ...fields
}: Pick<notifications.NewNotification, 'personId' | 'kind' | 'key' | 'words'> & {
  cycleId?: Id;
  at: Date;
}): notifications.NewNotification {
  return {
    id: newId(),
    actorId: null,
    objectiveId: null,
    audience: everyone,
    keyResultId: null,
    commentId: null,
    cycleId: null,
    thingId: null,
    ...fields,
    at: at.toISOString(),
  };
}
