// What follows from a reliability: the error of one mark, the gain of a longer test, and how far the verdict at a cut can be relied on.
import { correlation } from './moments.ts';

/** σ√(1−ρ), in points of the test. Null without a reliability or above 1. */
export function standardError(variance: number | null, reliability: number | null): number | null {
  if (variance === null || reliability === null || reliability > 1) return null;
  return Math.sqrt(variance * (1 - reliability));
}

/** Reliability of a test made `times` as long of the same stuff: tρ/(1+(t−1)ρ). Source: Spearman 1910; Brown 1910. */
export function spearmanBrown(reliability: number | null, times: number): number | null {
  if (reliability === null) return null;
  const whole = 1 + (times - 1) * reliability;
  return whole > 0 ? (times * reliability) / whole : null;
}

/** Livingston's K² at a cut: (ρσ²+(μ−C)²)/(σ²+(μ−C)²). It rises with the distance of the group from the cut. Source: Livingston 1972, J. Educational Measurement 9. */
export function livingston(
  reliability: number | null,
  { mean, variance, cut }: { mean: number; variance: number; cut: number },
): number | null {
  const away = (mean - cut) ** 2;
  if (reliability === null || variance + away === 0) return null;
  return (reliability * variance + away) / (variance + away);
}

/** Odd items against even ones, brought up to full length. Null where a half has no variance. */
export function splitHalf(scores: readonly (readonly number[])[]): number | null {
  const half = (parity: number) =>
    scores.map((row) => row.reduce((total, value, item) => (item % 2 === parity ? total + value : total), 0));
  return spearmanBrown(correlation(half(0), half(1)), 2);
}
