// What goes on into the next quarter. Carrying needs a reason nobody gave before; dropping needs none: what nobody speaks for ends by itself.
import type { Day } from './calendar/day.ts';
import type { Phase } from './cycle.ts';
import type { ObjectiveState } from './objective.ts';
import { refuse } from './refusal.ts';

export const resetChoices = ['carry', 'drop', 'watch'] as const;
export type ResetChoice = (typeof resetChoices)[number];

/** One time something was carried on: into which cycle, and the reason that was given. */
export type CarryReason = { cycleName: string; reason: string };

/** Whether a copy carries on what was promised. A draft was promised to nobody, and a copy within a quarter is another attempt.
 * @param from of the objective that is copied
 * @param into of the copy */
export function carries(state: ObjectiveState, from: { startsOn: Day }, into: { startsOn: Day }): boolean {
  return (state === 'committed' || state === 'closed') && into.startsOn > from.startsOn;
}

const alike = (reason: string) => reason.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Refuses to carry on without a reason, and with one that was given before.
 * @param earlier the reasons so far, oldest first
 * @throws {Refusal} incomplete */
export function mustBeFresh(reason: string, earlier: readonly CarryReason[]): void {
  const words = alike(reason);
  const say = (sentence: string) => refuse('incomplete', { missing: [{ field: 'reason', say: sentence }] });
  if (words === '') say('Say why it goes on');
  const same = earlier.find((each) => alike(each.reason) === words);
  if (same) say(`This reason carried it into ${same.cycleName} already: say what is new`);
}

/** Refuses to let go or to watch before the quarter is reviewed. @throws {Refusal} wrong-phase */
export function mustBeReviewed(phase: Phase): void {
  if (phase !== 'review' && phase !== 'closed')
    refuse('wrong-phase', {
      phase,
      wanted: 'review',
      say: 'What becomes of it is chosen once its quarter is reviewed',
    });
}

/** Refuses a cycle that does not come later. @throws {Refusal} wrong-phase */
export function mustComeLater(from: { startsOn: Day; name: string }, into: { startsOn: Day; phase: Phase }) {
  if (into.startsOn <= from.startsOn)
    refuse('wrong-phase', { phase: into.phase, say: `Choose a cycle that begins after ${from.name}` });
}
