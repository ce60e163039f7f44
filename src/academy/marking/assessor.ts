// May this assessor mark for real? Decided on scripts whose levels are settled already: anchors before, seeded ones while they mark.
import { z } from 'zod';
import { cohenKappa, weightsOf } from '../statistics/cohen-kappa.ts';
import { type Figure, figure } from '../statistics/figure.ts';
import { mean } from '../statistics/moments.ts';
import { crossed } from '../statistics/ratings.ts';
import { mostLevel } from './mark.ts';

const Levels = z.record(z.string(), z.number().int().min(1).max(mostLevel));
const Known = z
  .strictObject({ script: z.string().min(1), on: z.iso.date(), key: Levels, given: Levels })
  .refine(({ key, given }) => Object.keys(key).every((criterion) => criterion in given), {
    error: 'a criterion of the key was not marked',
  });
type Known = z.infer<typeof Known>;

export const Assessor = z.strictObject({
  marker: z.string().min(1),
  anchors: z.array(Known),
  /** Known scripts among the real ones; nobody tells which. */
  seeds: z.array(Known).default([]),
});
export type Assessor = z.infer<typeof Assessor>;

const leastAnchors = 5;
const leastKappa = 0.7;
const monthsToRecalibrate = 6;
const badSeedsToPause = 2;
const apart = 2;
const enoughForDrift = 10;

export type AssessorStanding = {
  state: 'trainee' | 'active' | 'paused';
  /** Quadratic weighted kappa with the key of the anchors, over all criteria. */
  kappa: number | null;
  /** Mean levels above (lenient) or below (severe) the key of the seeds since the last calibration. */
  drift: Figure;
  badSeeds: number;
  reasons: string[];
};

/** @param at the day asked about; what comes after it is not looked at */
export function assessorStanding({ anchors, seeds }: Assessor, at: string): AssessorStanding {
  const done = anchors.filter(({ on }) => on <= at).sort((a, b) => (a.on < b.on ? -1 : 1));
  // The newest set counts: who was recalibrated is judged by that.
  const latest = done.slice(-leastAnchors);
  const calibratedOn = latest.at(-1)?.on ?? null;
  const since = seeds.filter(({ on }) => calibratedOn !== null && on > calibratedOn && on <= at);
  const badSeeds = since.filter(isBad).length;
  const kappa = kappaOf(latest);
  const drift = driftOf(since);
  const untrained = [
    ...(latest.length < leastAnchors
      ? [`${latest.length} of ${leastAnchors} anchor scripts are marked`]
      : []),
    ...(latest.length >= leastAnchors && (kappa === null || kappa < leastKappa)
      ? [
          `agreement with the key is ${kappa === null ? 'undefined' : kappa.toFixed(2)}; it takes ${leastKappa.toFixed(2)}`,
        ]
      : []),
  ];
  if (untrained.length > 0) return { state: 'trainee', kappa, drift, badSeeds, reasons: untrained };
  const reasons = [
    ...(calibratedOn !== null && monthsLater(calibratedOn, monthsToRecalibrate) < at
      ? [`the last calibration, of ${calibratedOn}, is more than ${monthsToRecalibrate} months old`]
      : []),
    ...(badSeeds >= badSeedsToPause ? [`${badSeeds} seeded scripts were two levels off`] : []),
  ];
  return { state: reasons.length > 0 ? 'paused' : 'active', kappa, drift, badSeeds, reasons };
}

const pairsOf = (known: readonly Known[]): [key: number, given: number][] =>
  known.flatMap(({ key, given }) =>
    Object.entries(key).map(([criterion, level]): [number, number] => [level, given[criterion] as number]),
  );

const scale = Array.from({ length: mostLevel }, (_, step) => step + 1);

const kappaOf = (known: readonly Known[]) =>
  cohenKappa(crossed(pairsOf(known), scale), weightsOf('quadratic', mostLevel));

const isBad = (known: Known) => pairsOf([known]).some(([key, given]) => Math.abs(key - given) >= apart);

function driftOf(seeds: readonly Known[]): Figure {
  const differences = pairsOf(seeds).map(([key, given]) => given - key);
  return figure(mean(differences), {
    n: differences.length,
    needs: enoughForDrift,
    why: 'nothing was seeded',
  });
}

// The 31st of a month that has none is its last day.
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
