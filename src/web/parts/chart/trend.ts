// What a trend chart is told: plain data about one number over one stretch of time. Values are in the number's own unit.
import type { ShapeName } from '../shape.tsx';

/** @param x a calendar day, 'YYYY-MM-DD' */
export type Point = { x: string; y: number };

export type Tone = 'good' | 'warn' | 'bad' | 'none';

export type Trend = {
  /** What was measured, in order of days; may be empty. */
  points: readonly Point[];
  /** Measured and later corrected: hollow dots beside the line, which no longer passes through them. */
  corrected?: readonly Point[];
  /** First and last day shown. */
  from: string;
  to: string;
  /** Where the number stood at the start: the line begins there, without a dot. */
  start?: number;
  /** Weeks with their first days, for the axis; `label` where it is not a cycle that is counted in weeks. */
  weeks?: readonly { number: number; startsOn: string; label?: string }[];
  /** Number of the current week. */
  now?: number;
  /** The expected pace, drawn dashed. */
  expected?: readonly Point[];
  target?: { y: number; label: string };
  /** Edges of a band or the limit of a guard. */
  limits?: readonly { y: number; label: string }[];
  /** What was agreed beforehand that a score would look like: dotted lines with the score and, in people's words, what it means. */
  marks?: readonly { y: number; score: string; words: string }[];
  /** Where it is heading at `to`, with its interval; `label` and `range` in words: "26 at this rate", "likely 24 to 28". */
  projection?: { y: number; low: number; high: number; label: string; range: string };
  /** Things that happened, as labelled verticals. */
  notes?: readonly { x: string; label: string }[];
  /** What people said about what was measured, by its day; the words stand in the table. */
  talk?: readonly { x: string; who: string; words: string }[];
  /** How the current point stands; its shape says it without colour. */
  tone: Tone;
  /** A value in words, with its unit where it is short: "33 min". */
  format: (y: number) => string;
  /** Beside the current point, instead of `format`: "33 now". */
  currentLabel?: string;
  /** How sure people were, 0 to 1, on a strip of its own. */
  confidence?: readonly Point[];
  /** After the last confidence: "55%, fell as the value improved". */
  confidenceLabel?: string;
};

export const toneShapes: Record<Tone, ShapeName> = {
  good: 'disc',
  warn: 'triangle',
  bad: 'square',
  none: 'ring',
};
