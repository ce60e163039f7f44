// Sends one mail. The network is reached outside any transaction, so whether the server took a letter can stay unknown: that it was over is noted
// before its end is sent. What was provably not taken is sent again. Where nobody knows, a mail that tells of matters is not: they go into the next
// digest while they are unread. A link somebody waits for is, since a second one does no harm.
import * as mails from '../../db/mails.ts';
import * as notifications from '../../db/notifications.ts';
import type { Tx } from '../../db/open.ts';
import { inScope } from '../../db/scope.ts';
import { PostRefused, PostUnclear } from '../../platform/post.ts';
import type { JobWork } from './job-work.ts';

const wasUnderWay = 'Quarterdeck ended before the mail server answered';

/** @throws when the mail server cannot be reached or asks for patience: the job is then tried again */
export async function sendMail({ db, job, post, baseUrl, settle }: JobWork): Promise<void> {
  const { workspaceId } = job;
  const key = String(job.input.key);
  const scope = { workspaceId, seesAll: true };
  const mail = await inScope(db, scope, 'read', (tx) => mails.waiting(tx, workspaceId, key));
  if (!mail) return settle(async () => {});
  // The people of the demo are made up, and so are their addresses.
  if (!post || mail.isDemo) return settle((tx) => mails.settle(tx, workspaceId, mail.id, 'kept'));
  const { to, subject, plain, html, unsubscribeUrl, id, holdsKey, handedAt } = mail;
  const leaveUnclear = (problem: string) =>
    settle(async (tx) => {
      await notifications.putBack(tx, workspaceId, id);
      await mails.settle(tx, workspaceId, id, 'unclear', problem);
    });
  if (handedAt && !holdsKey) return leaveUnclear(wasUnderWay);
  const beforeEnd = () =>
    inScope(db, scope, 'change', async (tx: Tx) => {
      if (!(await mails.handOver(tx, workspaceId, id, handedAt)))
        throw new Error('Somebody else sends this mail now');
    });
  try {
    const messageId = `<${id}@${new URL(baseUrl).hostname}>`;
    await post({ to, subject, plain, html, unsubscribeUrl, messageId, beforeEnd });
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof PostRefused)
      return settle((tx) => mails.settle(tx, workspaceId, id, 'given up', message));
    if (error instanceof PostUnclear && !holdsKey) return leaveUnclear(message);
    await inScope(db, scope, 'change', (tx) => mails.setProblem(tx, workspaceId, id, message));
    throw error;
  }
  await settle((tx) => mails.settle(tx, workspaceId, id, 'sent'));
}
