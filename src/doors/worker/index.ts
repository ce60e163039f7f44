// The worker door: works as jobs fall due, beside the HTTP side of the same process. It looks every second.
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { openSchedule } from '../../actions/schedule.ts';
import { type Ground, workOnce } from '../../actions/work.ts';

const lookMs = 1_000;
/** Between two rounds while there is more to do: people's own requests go first. */
const breathMs = 100;
/** A mail server that does not answer keeps nobody from ending: the job is due again when its lease ends. */
const mostEndingMs = 6_000;
/** Nothing is due where the database is away. */
const awayMs = 5_000;

export type Worker = {
  /** Begins nothing more, and waits a while for what is under way. */
  close(): Promise<void>;
};

/** Begins to work. `log` is told of what could not be done. */
export function openWorker(ground: Omit<Ground, 'onFailure'>, log: Logger): Worker {
  const over = new AbortController();
  const schedule = openSchedule(ground.db);
  const onFailure: Ground['onFailure'] = ({ name, key, tries }, error, isGivenUp) => {
    const about = { job: name, key, tries, problem: (error as Error).message };
    if (isGivenUp) log.error(about, 'a job was given up');
    else log.warn(about, 'a job failed and will be tried again');
  };
  const run = async () => {
    while (!over.signal.aborted) {
      let pause = lookMs;
      try {
        await schedule(new Date());
        if ((await workOnce({ ...ground, onFailure })) > 0) pause = breathMs;
      } catch (error) {
        pause = awayMs;
        log.debug({ err: error }, 'the jobs could not be looked at');
      }
      await wait(pause, undefined, { signal: over.signal }).catch(() => {});
    }
  };
  const running = run();
  return {
    close: async () => {
      over.abort();
      await Promise.race([running, wait(mostEndingMs, undefined, { ref: false })]);
    },
  };
}
