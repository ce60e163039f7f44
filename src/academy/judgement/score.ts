// Judgement is the order a person puts options into, not how bold their numbers are: only the shape of the ratings is scored.
import { correlation, mean, variance } from '../statistics/moments.ts';

/** D² between ratings and key, taken apart. All in squared rating points. */
export type Distance = {
  total: number;
  /** Everything rated higher or lower than the experts. */
  elevation: number;
  /** Rated more or less boldly. */
  scatter: number;
  /** Put into another order. */
  shape: number;
};

/** (x̄−k̄)² + (sₓ−sₖ)² + 2sₓsₖ(1−r), population SDs. Source: Cronbach & Gleser 1953; Legree et al. 2010, ARI Technical Report 1272. */
export function distance(ratings: readonly number[], key: readonly number[]): Distance {
  const [mx, mk] = [mean(ratings) ?? 0, mean(key) ?? 0];
  const [sx, sk] = [Math.sqrt(variance(ratings) ?? 0), Math.sqrt(variance(key) ?? 0)];
  const elevation = (mx - mk) ** 2;
  const scatter = (sx - sk) ** 2;
  const shape = 2 * sx * sk * (1 - (correlation(ratings, key) ?? 1));
  return { total: elevation + scatter + shape, elevation, scatter, shape };
}

export type JudgementScore = {
  /** 0 to 100: 100·max(0, r). */
  score: number;
  /** Correlation with the key; null for somebody who gave one rating throughout. */
  r: number | null;
  /** Squared distance after standardising both, 2(1−r): the same thing in other words. */
  standardised: number | null;
  /** One rating for everything says nothing; it scores 0 and is told. */
  differentiates: boolean;
};

/** Over all options of the form at once: four of one scenario are too few to standardise. */
export function judgementScore(ratings: readonly number[], key: readonly number[]): JudgementScore {
  const r = correlation(ratings, key);
  return {
    score: 100 * Math.max(0, r ?? 0),
    r,
    standardised: r === null ? null : 2 * (1 - r),
    differentiates: (variance(ratings) ?? 0) > 0,
  };
}
