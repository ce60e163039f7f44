// Somebody scripted who plays: sees what a learner sees, and nothing else.
import type { Decision, Situation, World } from '../world.ts';

export type Sight = {
  week: number;
  situations: readonly Situation[];
  points: Readonly<World['points']>;
  /** Uniform in [0, 1), the player's own; the same for the same words. */
  chance: (situation: string, purpose: string) => number;
};

/** What is answered this week, in the order it is answered. */
export type Player = (sight: Sight) => Decision[];
