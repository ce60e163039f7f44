// Ends in order: stop accepting, drain, close the database. A second signal ends at once.
import type { Logger } from 'pino';

const mostSeconds = 15;

/** Runs `steps` in order at SIGTERM or SIGINT, then exits: 0 when all ended in time, 1 otherwise. */
export function onShutdown(
  log: Logger,
  steps: readonly (readonly [name: string, end: () => Promise<void>])[],
): void {
  let ending = false;
  const end = async () => {
    if (ending) process.exit(1);
    ending = true;
    const force = setTimeout(() => {
      log.error(`did not end within ${mostSeconds} seconds`);
      process.exit(1);
    }, mostSeconds * 1000);
    force.unref();
    let failed = false;
    for (const [name, step] of steps) {
      await step().catch((error) => {
        failed = true;
        log.error({ err: error }, `${name} did not end well`);
      });
    }
    log.info('ended');
    process.exit(failed ? 1 : 0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
