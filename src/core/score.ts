// The score we suggest at review, from what was said beforehand that 0.3, 0.7 and 1.0 would look like. People choose; another score needs a reason.
import type { Guidance, Measure } from './key-result.ts';
import { bare } from './number.ts';
import type { Verdict } from './objective.ts';
import { journey, progress } from './progress.ts';

export type ScoreSuggestion = { score: number | null; because: string };

/** Rounds to the tenths scores are given in. */
export function toTenth(score: number): number {
  return Math.round(score * 10) / 10;
}

/** 0.0 to 1.0 in tenths, piecewise straight between the baseline (0), the guidance that carries values, and the target (1.0);
 * values at odds with the direction are passed over. Null for guards and where nothing was measured. */
export function suggestScore(measure: Measure, value: number | null, guidance: Guidance): ScoreSuggestion {
  if (measure.role === 'guard')
    return { score: null, because: 'A guard is held or broken; it is not scored.' };
  if (value === null) return { score: null, because: 'Nothing was measured, so nothing can be suggested.' };
  if (measure.kind === 'band') {
    const share = progress(measure, value) ?? 0;
    return {
      score: toTenth(share),
      because: share === 1 ? `${bare(value)} lies inside the band.` : `${bare(value)} lies outside the band.`,
    };
  }
  const way = journey(measure);
  if (!way) return { score: null, because: 'Without a baseline nothing can be suggested.' };
  const anchors = anchorsOf(way, guidance);
  const sign = way.to > way.from ? 1 : -1;
  const reached = anchors.findLastIndex(([at]) => sign * (value - at) >= 0);
  if (reached < 0) return { score: 0, because: `${bare(value)} is not past the start of ${bare(way.from)}.` };
  const [at, from] = anchors[reached] as [number, number];
  const next = anchors[reached + 1];
  if (!next) return { score: 1, because: `${bare(value)} reaches ${bare(at)} (1.0).` };
  const share = (value - at) / (next[0] - at);
  return {
    score: toTenth(from + share * (next[1] - from)),
    because: `${bare(value)} lies ${Math.round(share * 100)}% of the way from ${bare(at)} (${from.toFixed(1)}) to ${bare(next[0])} (${next[1].toFixed(1)}).`,
  };
}

// Value and score pairs that rise together, from the baseline to the target or past it.
function anchorsOf(
  { from, to }: { from: number; to: number },
  guidance: Guidance,
): [value: number, score: number][] {
  const sign = to > from ? 1 : -1;
  const given = guidance
    .filter((row) => row.value !== null)
    .map((row) => [row.value as number, row.at] as [number, number]);
  if (!given.some(([, score]) => score === 1)) given.push([to, 1]);
  const anchors: [number, number][] = [[from, 0]];
  for (const [value, score] of given.sort((a, b) => a[1] - b[1])) {
    const [last] = anchors.at(-1) as [number, number];
    if (sign * (value - last) > 0) anchors.push([value, score]);
  }
  return anchors;
}

/** What people say a perfect score was. */
export const perfects = ['stretch', 'safe'] as const;
export type Perfect = (typeof perfects)[number];

/** A perfect score may be a sandbag: it is asked about, and shown in its own colour. */
export function isPerfect(score: number | null): boolean {
  return score === 1;
}

/** The verdict suggested for an objective; never an average. Achieved when every result key result reached its mark (1.0, or 0.7 on an
 * aspirational objective), missed when none reached even 0.3, partial between; null until all are scored. */
export function suggestVerdict(
  scores: readonly (number | null)[],
  ambition: 'committed' | 'aspirational',
): Verdict | null {
  if (scores.length === 0 || scores.includes(null)) return null;
  const mark = ambition === 'committed' ? 1 : 0.7;
  if (scores.every((score) => (score as number) >= mark)) return 'achieved';
  return scores.some((score) => (score as number) >= 0.3) ? 'partial' : 'missed';
}
