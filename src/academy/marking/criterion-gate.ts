// May marks of this criterion decide about people yet? Asked before anybody's result is looked at.
import { z } from 'zod';

export const CriterionAgreement = z.strictObject({
  /** Krippendorff's ordinal alpha of double-marked scripts; null when undefined. */
  alpha: z.number().max(1).nullable(),
  /** Share of pairs equal or one level apart. */
  within: z.number().min(0).max(1).nullable(),
  scripts: z.number().int().min(0),
});
export type CriterionAgreement = z.infer<typeof CriterionAgreement>;

export type GateState =
  /** Marks count as they are. */
  | 'live'
  /** Every script gets a third mark, and awards say so. */
  | 'calibrating'
  /** Nothing is decided on it. */
  | 'held';

const leastScripts = 30;
const leastAlpha = 0.667;
const leastWithin = 0.9;
const heldBelow = 0.5;

/** Source of the bounds: Krippendorff 2004 for alpha; the share and the number are our own rule, published with the programme. */
export function criterionGate({ alpha, within, scripts }: CriterionAgreement): GateState {
  if (scripts >= leastScripts && alpha !== null && alpha < heldBelow) return 'held';
  const isLive =
    scripts >= leastScripts &&
    alpha !== null &&
    alpha >= leastAlpha &&
    within !== null &&
    within >= leastWithin;
  return isLive ? 'live' : 'calibrating';
}
