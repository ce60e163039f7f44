// A check-in is evidence, appended and never edited: a mistake is corrected by a later one. "Latest" is by effective date, then sequence.
import { z } from 'zod';
import { Id } from './id.ts';
import { refuse } from './refusal.ts';
import { Prose } from './text.ts';

export const statuses = ['on track', 'at risk', 'off track', 'not started'] as const;
/** How a key result stands. A guard's are told as holding, close, broken. */
export type Status = (typeof statuses)[number];

export const CheckInFields = z.object({
  keyResultId: Id,
  value: z
    .number()
    .finite()
    .min(-1e15)
    .max(1e15)
    .nullable()
    .describe('In the unit of the key result; null when it was not measured this week'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('Probability, 0 to 1, that the target is reached by the end of the cycle'),
  status: z.enum(statuses).nullable().describe('Your choice; null takes the suggestion'),
  moved: Prose.describe('What moved'),
  blocks: Prose.describe('What blocks'),
  needs: Prose.describe('What I need'),
  effectiveOn: z.iso.date().describe('The day the value is true for; today or earlier'),
  correctsId: Id.nullable().describe('The check-in this one corrects'),
});
export type CheckInFields = z.infer<typeof CheckInFields>;

/** Later by effective date, then by sequence: negative when `a` is the earlier one. */
export function byEffect(
  a: { effectiveOn: string; sequence: number },
  b: { effectiveOn: string; sequence: number },
): number {
  return a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.sequence - b.sequence;
}

/** Refuses a check-in dated after `today` or outside the cycle (dates are calendar days in the workspace's zone).
 * @throws {Refusal} date-in-future, outside-cycle */
export function checkEffectiveDate(
  effectiveOn: string,
  today: string,
  cycle: { startsOn: string; endsOn: string },
): void {
  if (effectiveOn > today) refuse('date-in-future', { today });
  if (effectiveOn < cycle.startsOn || effectiveOn > cycle.endsOn)
    refuse('outside-cycle', { from: cycle.startsOn, to: cycle.endsOn });
}
