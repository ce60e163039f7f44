// A quarter as the screen plays it: in this browser for practice, on the server when it is marked. What is hidden is in neither.

import type { Template } from '../../../simulator/template.ts';
import type { PastWeek } from '../../../simulator/timeline.ts';
import type { View } from '../../../simulator/view.ts';
import type { Decision } from '../../../simulator/world.ts';

/** Who is who: what an organisation tells of itself. */
export type Cast = Pick<Template, 'organisation' | 'sponsor' | 'leaders' | 'teams'>;

export type Play = {
  /** "Practice", "A marked run". */
  label: string;
  cast: Cast;
  view: View;
  past: readonly PastWeek[];
  /** One week instead of the quarter. */
  onlyWeek: number | null;
  /** Answers one matter. Resolves once it is kept. */
  decide: (decision: Decision) => Promise<void>;
  endWeek: () => Promise<void>;
  isBusy: boolean;
  error: unknown;
  /** When time is up, where a clock was asked for. */
  endsAt?: string | null;
  group?: Group | null;
};

/** A room that decides together. */
export type Group = {
  code: string;
  asked: string | null;
  voices: number;
  spread: Spread | null;
  ask: (situation: string) => void;
  show: () => void;
};

export type Spread = { options: Record<string, number>; probabilities: number[] };
