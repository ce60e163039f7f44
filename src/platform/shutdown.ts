// Ends in order: stop accepting, drain, close the database. A step that takes too long is left behind; a second signal ends at once.
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

export type Step = {
  /** What is said when it did not work. */
  name: string;
  mostSeconds: number;
  end: () => Promise<void>;
};

// npm passes on the Ctrl-C that the terminal has already given us: that is no second wish.
const sameSignalMs = 500;

/** Runs `steps` in order at SIGTERM, SIGINT, SIGHUP or a fault nobody caught, then exits: 0 when asked to and all went well, else 1.
 * `steps` is read when it is time, so that it can grow while starting. Returns what ends it from within. */
export function onShutdown(log: Logger, steps: readonly Step[]): (code: number) => Promise<void> {
  let endingSince = 0;
  const end = async (code: number) => {
    if (endingSince > 0) {
      if (Date.now() - endingSince > sameSignalMs) process.exit(1);
      return;
    }
    endingSince = Date.now();
    let failed = false;
    for (const step of [...steps]) failed = !(await endInTime(log, step)) || failed;
    log.info(`ended after ${((Date.now() - endingSince) / 1000).toFixed(1)} s`);
    process.exit(failed ? 1 : code);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'a fault nobody caught; ending');
    void end(1);
  });
  return end;
}

async function endInTime(log: Logger, { name, mostSeconds, end }: Step): Promise<boolean> {
  const late = new AbortController();
  try {
    const ended = await Promise.race([
      end().then(() => true),
      wait(mostSeconds * 1000, false, { signal: late.signal }),
    ]);
    if (!ended) log.error(`${name} did not end within ${mostSeconds} s`);
    return ended;
  } catch (error) {
    log.error({ err: error }, `${name} did not end well`);
    return false;
  } finally {
    late.abort();
  }
}
