// Gates prove that practice took place. They are no score: how good it was, two people judge.
import { type Facts, weekOf, weeksIn } from './facts.ts';

export type Gate = {
  gate: 'cadence kept' | 'check-ins held' | 'review held' | 'facilitated';
  met: boolean;
  found: string;
  needed: string;
};

const leastCadence = 0.75;
const leastCheckIns = 4;
const leastFacilitated = 2;

export function gatesOf(facts: Facts): Gate[] {
  const weeks = weeksIn(facts);
  const kept = new Set(facts.checkIns.flatMap(({ trueOn }) => weekOf(facts, trueOn) ?? [])).size;
  const meetings = facts.meetings.filter(({ on }) => weekOf(facts, on) !== null);
  const held = meetings.filter(({ kind }) => kind === 'check-in').length;
  const led = facts.meetings.filter(({ facilitator }) => facilitator === facts.learner).length;
  const { review } = facts;
  const isReviewed =
    review !== null && review.scored > 0 && review.scored === review.keyResults && review.lessons.length > 0;
  return [
    {
      gate: 'cadence kept',
      met: kept / weeks >= leastCadence,
      found: `${kept} of ${weeks} weeks`,
      needed: `${Math.ceil(leastCadence * weeks)} weeks`,
    },
    {
      gate: 'check-ins held',
      met: held >= leastCheckIns,
      found: String(held),
      needed: String(leastCheckIns),
    },
    {
      gate: 'review held',
      met: isReviewed,
      found: review
        ? `${review.scored} of ${review.keyResults} scored, ${review.lessons.length} lessons`
        : 'none',
      needed: 'every key result scored, one lesson',
    },
    {
      gate: 'facilitated',
      met: led >= leastFacilitated,
      found: String(led),
      needed: String(leastFacilitated),
    },
  ];
}
