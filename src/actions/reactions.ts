// What an event sets going: for each kind the job that is asked for in its own transaction. Kinds that are not here set nothing going.
import type { EventKind } from '../core/event.ts';
import { heardOf } from '../core/notification.ts';

export const reactions: Partial<Record<EventKind, string>> = Object.fromEntries(
  heardOf.map((kind) => [kind, 'tell']),
);
