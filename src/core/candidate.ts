// The forced ranking of a team's drafts: an order in which no two share a place, and a line under which nothing is committed.
import type { Id } from './id.ts';
import { refuse } from './refusal.ts';
import type { Limits } from './workspace.ts';

/** The order with `id` put before `beforeId`, or at the end for null. Whatever the two are, everything is in it once, as before. */
export function moved(order: readonly Id[], id: Id, beforeId: Id | null): Id[] {
  if (!order.includes(id) || id === beforeId) return [...order];
  const rest = order.filter((each) => each !== id);
  const at = beforeId === null ? -1 : rest.indexOf(beforeId);
  return at < 0 ? [...rest, id] : rest.toSpliced(at, 0, id);
}

/** The places an order takes, given those its members held: the same ones where they can tell each other apart, so that
 * whoever may not see some of the drafts moves none of those. Strictly rising. */
export function placesOf(held: readonly number[]): number[] {
  const places: number[] = [];
  for (const place of held.toSorted((a, b) => a - b))
    places.push(Math.max(place, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + 1));
  return places;
}

/** How many places stand above the line: what was chosen, else the limit. */
export function lineOf(limits: Limits, isTop: boolean, chosen: number | null): number {
  return chosen ?? (isTop ? limits.companyObjectives : limits.teamObjectives);
}

/** Refuses a line drawn lower than the limit without a reason. @throws {Refusal} limit-reached */
export function mustFitLine(limits: Limits, isTop: boolean, places: number | null, reason: string): void {
  const limit = lineOf(limits, isTop, null);
  if (places !== null && places > limit && reason === '')
    refuse('limit-reached', { limit, count: places, of: 'places above the line' });
}

/** Refuses what is parked, and what stands below the line unless a reason is given.
 * @param place from 1, in the ranking
 * @throws {Refusal} wrong-state, limit-reached */
export function mustStandAbove(
  { place, isParked }: { place: number; isParked: boolean },
  line: number,
  reason: string | null,
): void {
  if (isParked) refuse('wrong-state', { state: 'parked', say: 'It is parked: take it back first' });
  if (place > line && !reason?.trim())
    refuse('limit-reached', { limit: line, count: place, of: 'places above the line' });
}
