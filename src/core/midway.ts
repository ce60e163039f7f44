// In the middle of the quarter an objective goes on, goes on with other numbers, or stops. Each is one decision; what it changes is changed with it.
import { z } from 'zod';
import { Id, Version } from './id.ts';
import { KeyResultFields } from './key-result.ts';
import { refuse } from './refusal.ts';

export const becomings = ['continue', 'rescope', 'stop'] as const;
export type Becoming = (typeof becomings)[number];

/** What a rescope changes of one key result: its numbers, or it goes. */
export const Rescope = z.object({
  keyResultId: Id,
  version: Version,
  ...KeyResultFields.pick({ baseline: true, target: true, bandLow: true, bandHigh: true }).partial().shape,
  goes: z.boolean().default(false).describe('Takes the key result out'),
});
export type Rescope = z.infer<typeof Rescope>;

/** Refuses a rescope that changes nothing, and changes that are none. @throws {Refusal} incomplete, bad-input */
export function mustChangeSomething(becomes: Becoming, changes: readonly Rescope[]): void {
  if (becomes === 'rescope' && changes.length === 0)
    refuse('incomplete', {
      missing: [{ field: 'changes', say: 'Change at least one number, or take a key result out' }],
    });
  if (becomes !== 'rescope' && changes.length > 0)
    refuse('bad-input', { issues: [{ path: ['changes'], message: 'Only a rescope changes numbers' }] });
  if (new Set(changes.map(({ keyResultId }) => keyResultId)).size < changes.length)
    refuse('bad-input', { issues: [{ path: ['changes'], message: 'Name each key result once' }] });
}
