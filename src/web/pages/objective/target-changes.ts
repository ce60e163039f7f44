// Committed targets that were changed later, read from the history: old values stay in view for ever.
import type { Event } from '../../okr/history-words.ts';

export type ChangedTarget = { on: string; from: number | null; to: number | null };

/** By key result, oldest first. Events come newest first. */
export function targetChangesOf(events: readonly Event[]): Map<string, ChangedTarget[]> {
  const changed = new Map<string, ChangedTarget[]>();
  for (const { kind, thingId, body, at } of events.toReversed()) {
    const target = (body.changes as { target?: [number | null, number | null] } | undefined)?.target;
    if (kind !== 'key-result.target-changed' || thingId === null || !target) continue;
    const [from, to] = target;
    changed.set(thingId, [...(changed.get(thingId) ?? []), { on: at.slice(0, 10), from, to }]);
  }
  return changed;
}
