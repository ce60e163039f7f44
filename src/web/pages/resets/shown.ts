// The reset as this page holds it, and when nothing more is asked about an objective.
import type { InferRouterOutputs } from '@orpc/server';
import type { Shelf } from '../../../actions/index.ts';

export type Reset = InferRouterOutputs<Shelf>['resets']['get'];
export type Handed = Reset['objectives'][number];
export type HandedKeyResult = Handed['keyResults'][number];

/** One that was dropped at its closing is chosen for: nobody asks twice. */
export function isChosen({ choice, verdict }: Pick<Handed, 'choice' | 'verdict'>): boolean {
  return choice !== null || verdict === 'dropped';
}
