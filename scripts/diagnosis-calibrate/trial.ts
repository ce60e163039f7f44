// One trial: many made-up organisations of one kind, diagnosed; what was found, and what was said that is not so.
import { type Cause, causes, type Verdict } from '../../src/diagnosis/causes.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { chanceFrom } from './chance.ts';
import { type Ailment, type Nature, organisationWith } from './organisation.ts';

export const ailments: readonly Ailment[] = ['sound', ...causes];

export type Trial = {
  ailment: Ailment;
  teams: number;
  runs: number;
  /** How often each verdict was given on each cause. */
  verdicts: Record<Cause, Partial<Record<Verdict, number>>>;
  /** Share of organisations in which any pattern was shown. */
  patterned: number;
  /** Share of organisations that were told to buy nothing, or to watch. */
  leftAlone: number;
};

/** Makes up and diagnoses `runs` organisations. The same seed gives the same trial. */
export function tried(
  ailment: Ailment,
  teams: number,
  runs: number,
  { seed, ...nature }: Nature & { seed: number },
): Trial {
  const chance = chanceFrom(
    seed ^ Math.imul(teams, 0x9e3779b1) ^ Math.imul(ailments.indexOf(ailment) + 1, 0x85ebca6b),
  );
  const verdicts = Object.fromEntries(causes.map((cause) => [cause, {}])) as Trial['verdicts'];
  let [patterned, leftAlone] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const { causes: judged, patterns, advice } = diagnose(organisationWith(ailment, teams, nature, chance));
    if (patterns.length > 0) patterned++;
    if (advice[0]!.kind === 'none' || advice[0]!.kind === 'watch') leftAlone++;
    for (const cause of causes) {
      const { verdict } = judged[cause];
      verdicts[cause][verdict] = (verdicts[cause][verdict] ?? 0) + 1;
    }
  }
  return { ailment, teams, runs, verdicts, patterned: patterned / runs, leftAlone: leftAlone / runs };
}

/** Share of organisations in which `verdict` was given on `cause`. */
export const shareOf = ({ verdicts, runs }: Trial, cause: Cause, verdict: Verdict): number =>
  (verdicts[cause][verdict] ?? 0) / runs;

// With uneven leads some teams do lose their check-ins, and with them the company: the cadence is not sound there.
const isThere = (cause: Cause, ailment: Ailment) =>
  cause === ailment || (ailment === 'managers' && cause === 'cadence');

/** The cause most often supported that is not there, and how often. A cause is not there when what speaks of it directly is sound. */
export function worstFalse(trial: Trial): { cause: Cause; share: number } {
  return causes
    .filter((cause) => !isThere(cause, trial.ailment))
    .map((cause) => ({ cause, share: shareOf(trial, cause, 'supported') }))
    .reduce((worst, each) => (each.share > worst.share ? each : worst));
}
