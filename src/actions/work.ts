// Work as it falls due: jobs are claimed, done and noted as done. What fails is tried again, later each time; what never works is given up and told.
import * as jobs from '../db/jobs.ts';
import * as mails from '../db/mails.ts';
import * as notifications from '../db/notifications.ts';
import { inScope } from '../db/scope.ts';
import { finishLater } from './awards/finish.ts';
import { diagnoseNightly } from './diagnoses/read.ts';
import { closeOverdue } from './pulses/close.ts';
import { mailAtOnce } from './told/at-once.ts';
import { digest } from './told/digest.ts';
import type { JobWork } from './told/job-work.ts';
import { remind } from './told/remind.ts';
import { sendMail } from './told/send.ts';
import { tell } from './told/tell.ts';

/** Every job by its name. */
const deeds: Record<string, (work: JobWork) => Promise<void>> = {
  tell,
  remind,
  digest,
  'mail-at-once': mailAtOnce,
  'send-mail': sendMail,
  'close-pulses': closeOverdue,
  diagnose: diagnoseNightly,
  'finish-award': finishLater,
  sweep: async ({ job, now, settle }) => {
    await settle(async (tx) => {
      await notifications.sweep(tx, job.workspaceId, now);
      await mails.sweep(tx, job.workspaceId, now);
      await jobs.sweep(tx, job.workspaceId, keptDays);
    });
  },
};

/** A job that was done is remembered so long: until then it is not done again under its key. */
const keptDays = 7;
/** Longer than any job takes, so that nobody else begins it meanwhile. */
const leaseSeconds = 120;
const mostAtOnce = 8;
/** 30 s, 1, 2, 4 … minutes, at most an hour apart: about a day in all. */
const mostTries = 30;
const firstWaitMs = 30_000;
const longestWaitMs = 60 * 60_000;

export type Ground = Pick<JobWork, 'db' | 'baseUrl' | 'post' | 'keys'> & {
  /** Told what could not be done, and whether it is given up. */
  onFailure?: (job: jobs.Job, error: unknown, isGivenUp: boolean) => void;
};

/** Claims what is due and does it. Returns how much there was: as long as it is more than nothing, there may be more. */
export async function workOnce(ground: Ground, now: Date = new Date()): Promise<number> {
  const claimed = await jobs.claim(ground.db, mostAtOnce, leaseSeconds);
  await Promise.all(claimed.map((job) => doOne(ground, job, now)));
  return claimed.length;
}

async function doOne(
  { db, baseUrl, post, keys, onFailure }: Ground,
  job: jobs.Job,
  now: Date,
): Promise<void> {
  const { workspaceId } = job;
  const scope = { workspaceId, seesAll: true };
  const settle: JobWork['settle'] = (work) =>
    inScope(db, scope, 'change', async (tx) => {
      const result = await work(tx);
      if (!(await jobs.finish(tx, job))) throw new Error('Somebody else has this job now');
      return result;
    });
  try {
    const deed = deeds[job.name];
    if (!deed) throw new Error(`There is no job called ${job.name}`);
    await deed({ db, job, now, baseUrl, post, keys, settle });
  } catch (error) {
    const isGivenUp = job.tries >= mostTries;
    const wait = Math.min(firstWaitMs * 2 ** (job.tries - 1), longestWaitMs);
    const until = isGivenUp ? null : new Date(Date.now() + wait);
    onFailure?.(job, error, isGivenUp);
    await inScope(db, scope, 'change', (tx) => putOff(tx, job, until, (error as Error).message)).catch(
      () => {}, // the lease ends by itself
    );
  }
}

async function putOff(
  tx: Parameters<typeof jobs.putOff>[0],
  job: jobs.Job,
  until: Date | null,
  problem: string,
): Promise<void> {
  await jobs.putOff(tx, job, until, problem);
  if (until !== null || job.name !== 'send-mail') return;
  const mail = await mails.waiting(tx, job.workspaceId, String(job.input.key));
  if (!mail) return;
  await notifications.putBack(tx, job.workspaceId, mail.id);
  await mails.settle(tx, job.workspaceId, mail.id, 'given up', problem);
}
