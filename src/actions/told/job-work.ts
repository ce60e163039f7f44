// What a job gets to work with. What it does and that it is done are one transaction: a job that dies on the way is done again from the start.

import type { Job } from '../../db/jobs.ts';
import type { Database, Tx } from '../../db/open.ts';
import type { KeyRing } from '../../platform/credential/key-ring.ts';
import type { Letter } from '../../platform/post.ts';

export type JobWork = {
  db: Database;
  job: Job;
  now: Date;
  /** The address people reach this server at, for links. */
  baseUrl: string;
  /** Hands a letter to the mail server; null where there is none, and mails are kept to look at. */
  post: ((letter: Letter) => Promise<void>) | null;
  /** The keys awards are signed with; left out where none are kept. */
  keys?: KeyRing | undefined;
  /** Does the work and notes that it is done, seeing everything in the workspace of the job. */
  settle: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};
