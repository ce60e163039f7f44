// What a debrief is drawn from, wherever the run was played.
import type { Debrief, DebriefDecision } from '../../../../simulator/debrief/debrief.ts';
import type { Otherwise } from '../../../../simulator/debrief/otherwise.ts';
import type { Judged } from './judgement.tsx';

export type Look = {
  debrief: Debrief;
  teamNames: readonly string[];
  /** The mark expected; null until it was said or passed over. */
  expected: number | null;
  onExpected: (mark: number | null) => void;
  /** Whether the reveal may be seen. */
  isRevealed: boolean;
  judged: Judged | null;
  /** Lives futures both ways; `from` is how many were lived already. */
  live: (decision: DebriefDecision, option: string, from: number) => Promise<Otherwise>;
  plan: string | null;
  onPlan: (plan: string) => void;
};
