// The minutes of a meeting, dealt out among its items.
import type { AgendaItem, Wish } from './shapes.ts';

/** Deals the minutes out by weight, at least one each, so that together they fill the meeting when it has that many. */
export function deal(wishes: readonly Wish[], minutes: number): AgendaItem[] {
  const total = wishes.reduce((sum, { weight }) => sum + weight, 0);
  let given = 0;
  let weighed = 0;
  return wishes.map(({ weight, ...wish }) => {
    weighed += weight;
    const until = Math.round((weighed / total) * minutes);
    const own = Math.max(1, until - given);
    given = Math.max(until, given);
    return {
      said: '',
      saidBy: '',
      objectiveId: null,
      keyResultId: null,
      escalationId: null,
      ...wish,
      minutes: own,
    };
  });
}
