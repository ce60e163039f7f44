// Sends one mail. The network is reached outside any transaction, so a process killed between the two may send again: under the same Message-ID,
// by which mail servers know the second for the first.
import * as mails from '../../db/mails.ts';
import { inScope } from '../../db/scope.ts';
import { PostRefused } from '../../platform/post.ts';
import type { JobWork } from './job-work.ts';

/** @throws when the mail server cannot be reached or asks for patience: the job is then tried again */
export async function sendMail({ db, job, post, baseUrl, settle }: JobWork): Promise<void> {
  const { workspaceId } = job;
  const key = String(job.input.key);
  const scope = { workspaceId, seesAll: true };
  const mail = await inScope(db, scope, 'read', (tx) => mails.waiting(tx, workspaceId, key));
  if (!mail) return settle(async () => {});
  // The people of the demo are made up, and so are their addresses.
  if (!post || mail.isDemo) return settle((tx) => mails.settle(tx, workspaceId, mail.id, 'kept'));
  const { to, subject, plain, html, unsubscribeUrl, id } = mail;
  try {
    const messageId = `<${id}@${new URL(baseUrl).hostname}>`;
    await post({ to, subject, plain, html, unsubscribeUrl, messageId });
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof PostRefused)
      return settle((tx) => mails.settle(tx, workspaceId, id, 'given up', message));
    await inScope(db, scope, 'change', (tx) => mails.setProblem(tx, workspaceId, id, message));
    throw error;
  }
  await settle((tx) => mails.settle(tx, workspaceId, id, 'sent'));
}
