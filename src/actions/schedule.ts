// All clockwork on one page: what is asked for in every workspace, and how often. Several processes may tick side by side: a turn has one key.
import * as jobs from '../db/jobs.ts';
import type { Database } from '../db/open.ts';

const minute = 60_000;

/** In the order they are asked for: reminders first, so that a digest holds them. */
const clockwork = [
  { job: 'remind', everyMs: 10 * minute },
  { job: 'digest', everyMs: 5 * minute },
  { job: 'close-pulses', everyMs: 60 * minute },
  { job: 'diagnose', everyMs: 24 * 60 * minute },
  { job: 'sweep', everyMs: 24 * 60 * minute },
] as const;

/** Asks for each piece of clockwork whose turn has come since this process asked last. */
export function openSchedule(db: Database): (now: Date) => Promise<void> {
  const asked = new Map<string, string>();
  return async (now) => {
    for (const { job, everyMs } of clockwork) {
      const turn = new Date(Math.floor(now.getTime() / everyMs) * everyMs).toISOString().slice(0, 16);
      if (asked.get(job) === turn) continue;
      await jobs.plan(db, job, turn);
      asked.set(job, turn);
    }
  };
}
