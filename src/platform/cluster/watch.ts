// Looks once a second whether the server still runs and starts it again when it does not. It never keeps the process itself alive.
import type { Place } from './in-use.ts';

const everyMs = 1_000;
const mostPauseMs = 30_000;

type Watched = {
  place: Place;
  isUp: () => boolean;
  /** Throws when it could not. */
  restart: () => Promise<void>;
  say: (line: string) => void;
};

/** Watches until `end`, which waits for a restart that is under way. */
export function watch({ place, isUp, restart, say }: Watched): { end(): Promise<void> } {
  let underWay: Promise<void> | null = null;
  let failures = 0;
  let notBefore = 0;
  const again = async () => {
    say('the database has stopped; starting it again…');
    const since = Date.now();
    try {
      await restart();
      failures = 0;
      say(`the database is back after ${((Date.now() - since) / 1000).toFixed(1)} s`);
    } catch (error) {
      failures++;
      notBefore = Date.now() + Math.min(mostPauseMs, everyMs * 2 ** failures);
      say(`the database could not be started again: ${(error as Error).message}`);
    }
  };
  const timer = setInterval(() => {
    try {
      place.touch();
    } catch {
      // the disk may be full or read-only; the server will say so itself
    }
    if (underWay || isUp() || Date.now() < notBefore) return;
    underWay = again().finally(() => {
      underWay = null;
    });
  }, everyMs);
  timer.unref();
  return {
    end: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
}
