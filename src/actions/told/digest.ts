// One mail a day at most: what somebody has not read, and what they owe. Nothing to say is no mail. Written for many people at once, a batch a transaction.
import { isWorkingDay } from '../../core/calendar/working-days.ts';
import * as holidays from '../../db/holidays.ts';
import * as jobs from '../../db/jobs.ts';
import * as mails from '../../db/mails.ts';
import * as settings from '../../db/notification-settings.ts';
import * as notifications from '../../db/notifications.ts';
import { find } from '../../db/workspaces.ts';
import type { JobWork } from './job-work.ts';
import { digestLetter, mostInDigest } from './letters.ts';

const batch = 250;

/** Writes the digests whose time has come. When there are more than a batch, the next one is asked for in the same transaction. */
export async function digest({ job, now, baseUrl, settle }: JobWork): Promise<void> {
  const { workspaceId } = job;
  await settle(async (tx) => {
    const due = await settings.dueForDigest(tx, workspaceId, now, batch);
    if (due.length === 0) return;
    const daysOff = await holidays.daysOff(tx, workspaceId);
    // What is left on a day off goes into the digest of the next working day.
    const working = due.filter(({ today }) => isWorkingDay(today, daysOff));
    const waiting = Map.groupBy(
      await notifications.unmailed(
        tx,
        workspaceId,
        working.map(({ personId }) => personId),
        mostInDigest + 1,
      ),
      ({ personId }) => personId,
    );
    const codes = await settings.setDigested(tx, workspaceId, due);
    const workspaceName = (await find(tx, workspaceId))?.name ?? '';
    const letters = working.flatMap((way) => {
      const rows = waiting.get(way.personId);
      const code = codes.get(way.personId);
      if (!rows || !code || !way.email) return [];
      return [digestLetter(rows, { ...way, email: way.email, code }, { workspaceName, baseUrl })];
    });
    await mails.queue(tx, workspaceId, letters);
    await notifications.setMailed(
      tx,
      workspaceId,
      [...waiting.values()].flat().map(({ id }) => id),
    );
    if (due.length === batch)
      await jobs.queue(tx, workspaceId, [
        { name: 'digest', key: `${job.key} ${due.at(-1)?.personId}`, input: {} },
      ]);
  });
}
