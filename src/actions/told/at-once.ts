// A mail of its own for the kinds somebody wants at once: after a short while, in which whoever sits at a screen has read it, and never in quiet hours.
import type { Id } from '../../core/id.ts';
import { quietUntil } from '../../core/notification-setting.ts';
import * as jobs from '../../db/jobs.ts';
import * as mails from '../../db/mails.ts';
import * as settings from '../../db/notification-settings.ts';
import * as notifications from '../../db/notifications.ts';
import type { Tx } from '../../db/open.ts';
import type { JobWork } from './job-work.ts';
import { oneLetter } from './letters.ts';

const graceMs = 60_000;

type Made = Awaited<ReturnType<typeof notifications.insert>>;

/** Asks for the mails that should not wait for the digest. */
export async function queueAtOnce(tx: Tx, workspaceId: Id, made: Made, now: Date): Promise<void> {
  const ways = await settings.of(
    tx,
    workspaceId,
    made.map(({ personId }) => personId),
  );
  const wayOf = new Map(ways.map((way) => [way.personId, way]));
  await jobs.queue(
    tx,
    workspaceId,
    made.flatMap(({ id, personId, kind }) => {
      const way = wayOf.get(personId);
      if (!way?.email || way.mail === 'off' || !way.atOnce.includes(kind)) return [];
      const soon = new Date(now.getTime() + graceMs);
      const dueAt = quietUntil(way, soon, way.zone) ?? soon;
      return [{ name: 'mail-at-once', key: id, input: { notificationId: id, personId }, dueAt }];
    }),
  );
}

/** Writes the mail of one notification, unless it was read or mailed meanwhile. */
export async function mailAtOnce({ job, baseUrl, settle }: JobWork): Promise<void> {
  const { workspaceId } = job;
  const { notificationId, personId } = job.input as { notificationId: Id; personId: Id };
  await settle(async (tx) => {
    const [way] = await settings.of(tx, workspaceId, [personId]);
    if (!way?.email || way.mail === 'off') return;
    const waiting = await notifications.unmailed(tx, workspaceId, [personId], 500);
    const row = waiting.find(({ id }) => id === notificationId);
    if (!row) return;
    const code = await settings.codeOf(tx, workspaceId, personId);
    await mails.queue(tx, workspaceId, [oneLetter(row, { ...way, email: way.email, code }, baseUrl)]);
    await notifications.setMailed(tx, workspaceId, [row.id]);
  });
}
