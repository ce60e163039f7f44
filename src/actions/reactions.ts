// What an event sets going: the job that is asked for in its own transaction. Most events set nothing going.
import { heardOf, mayTell } from '../core/notification.ts';
import type { NewEvent } from '../db/events.ts';

const heard: ReadonlySet<string> = new Set(heardOf);

/** The job an event asks for; undefined where nobody can have anything to hear of it. */
export function reaction({ kind, body }: NewEvent): string | undefined {
  return heard.has(kind) && mayTell(kind, body ?? {}) ? 'tell' : undefined;
}
