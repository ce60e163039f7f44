// "Your 70% calls landed 48%, n 31": stated against what came of it, ten points at a time.
import { percent } from '../../core/number.ts';
import { wilson } from '../statistics/interval.ts';
import type { Call } from './call.ts';

export type Band = {
  /** What was stated, rounded to ten points, 0 to 1. */
  stated: number;
  n: number;
  landed: number;
  share: number;
  low: number;
  high: number;
  /** `fits` where the interval holds what was stated; `too few` where nothing can be said. */
  reads: 'fits' | 'too sure' | 'too careful' | 'too few';
};

/** With fewer calls a band says nothing. */
const leastInBand = 8;

/** The calls by what was stated, surest first. Bands nobody used are left out. */
export function bandsOf(calls: readonly Call[]): Band[] {
  const byTenth = Map.groupBy(calls, ({ confidence }) => Math.round(confidence * 10));
  return [...byTenth]
    .sort(([a], [b]) => b - a)
    .map(([tenth, group]) => {
      const [n, stated] = [group.length, tenth / 10];
      const landed = group.filter(({ achieved }) => achieved).length;
      const { low, high } = wilson(landed / n, n);
      // What people meant within the band, not its label: 0.66 and 0.74 both read as 70%.
      const meant = group.reduce((sum, { confidence }) => sum + confidence, 0) / n;
      const reads =
        n < leastInBand ? 'too few' : meant > high ? 'too sure' : meant < low ? 'too careful' : 'fits';
      return { stated, n, landed, share: landed / n, low, high, reads };
    });
}

/** A band as a sentence: "Your 70% calls landed 48%, n 31 (95% interval 32–65%): too sure." */
export function bandSentence({ stated, n, share, low, high, reads }: Band, whose = 'Your'): string {
  const words = {
    fits: 'that fits',
    'too sure': 'too sure',
    'too careful': 'too careful',
    'too few': 'too few to tell',
  };
  return `${whose} ${percent(stated)} calls landed ${percent(share)}, n ${n} (95% interval ${Math.round(low * 100)}–${percent(high)}): ${words[reads]}.`;
}
