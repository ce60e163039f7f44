// The decision: a pure function of frozen inputs, so that anyone can make it again from the record. A person releases it; nobody can improve it.
import { type Standing, standingIn } from './component.ts';
import type { Inputs } from './inputs.ts';

export type Decision = {
  outcome: 'pass' | 'fail' | 'hold';
  components: Standing[];
  /** What the award must say: "provisional" while a cut is a panel's, "calibrating" while markers are. */
  caveats: string[];
};

/**
 * Conjunctive between components: nothing buys off another. Hold comes first, because what is still open is owed to the person
 * whatever the rest came to; only when all is known does one failed component fail.
 */
export function decide({ rule, results, agreement }: Inputs): Decision {
  const components = rule.components.map((component) =>
    standingIn(component, results[component.id] ?? {}, agreement[component.id] ?? {}),
  );
  const has = (outcome: Standing['outcome']) => components.some((each) => each.outcome === outcome);
  const caveats = [...new Set(components.flatMap((each) => each.caveats))].sort();
  return { outcome: has('held') ? 'hold' : has('failed') ? 'fail' : 'pass', components, caveats };
}
