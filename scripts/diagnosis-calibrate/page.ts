// The calibration as a page: what is found, by number of teams and by severity, and what is said that is not so.
import { type Cause, causes } from '../../src/diagnosis/causes.ts';
import { causeTitles } from '../../src/diagnosis/explain.ts';
import { changes } from '../../src/diagnosis/thresholds.ts';
import { table } from '../reference/layout.ts';
import { detection, mostFalse, reaches } from './goals.ts';
import type { Ailment } from './organisation.ts';
import { shareOf, type Trial, worstFalse } from './trial.ts';

export type Calibration = {
  seed: number;
  runs: number;
  byTeams: Trial[];
  /** Ten teams, by how far the true rates lie beyond `fail`. */
  bySeverity: { beyond: number; trials: Trial[] }[];
  /** Ten teams that differ twice as much as is ordinary. */
  wide: Trial[];
};

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const named = (cause: Cause) => causeTitles[cause].toLowerCase();
const ailing = (ailment: Ailment) => (ailment === 'sound' ? 'nothing is wrong' : named(ailment));

/** What falls short of the goals, in words; empty when all are reached. */
export function missed({ byTeams }: Calibration): string[] {
  const low = byTeams
    .filter(({ teams, ailment }) => teams === 10 && ailment !== 'sound')
    .map((trial) => ({
      cause: trial.ailment as Cause,
      share: shareOf(trial, trial.ailment as Cause, 'supported'),
    }))
    .filter(({ cause, share }) => !reaches(share, detection[cause]))
    .map(
      ({ cause, share }) => `${named(cause)} is found in ${percent(share)}, not ${percent(detection[cause])}`,
    );
  const wrong = byTeams
    .map((trial) => ({ ...trial, worst: worstFalse(trial) }))
    .filter(({ worst }) => worst.share > mostFalse)
    .map(
      ({ teams, ailment, worst }) =>
        `${teams} teams, ${ailing(ailment)}: ${named(worst.cause)} in ${percent(worst.share)}`,
    );
  return [...low, ...wrong];
}

/** The page. */
export function pageOf(calibration: Calibration): string {
  const { seed, runs } = calibration;
  const { version, seal } = changes[0];
  return `# Calibration of the diagnosis

Written by \`npm run diagnosis:calibrate -- --write\`; run it again after a change, do not edit this page. Seed ${seed}, ${runs} organisations a row and column, thresholds version ${version} (${seal}).

Organisations are made up by chance: one quarter, sound but for one thing. Where all is sound, things go wrong half as often as we begin to watch. What is wrong goes wrong 15 points more often than *fail*: the same rule for every signal, so that none was tuned to be found. Teams of one organisation differ a little, as teams do (a correlation of 0.05 between two rows of a team). With uneven leads, four teams in ten are led badly. A made-up organisation is tidier than a real one: read these figures as the best that can be hoped for.

## What is found

Share of organisations with the thing in which it is *supported*, after one quarter.

${byTeamsTable(calibration)}

With fewer than six teams nothing is said about uneven leads, with fewer than five people tested nothing about knowledge. At two teams four of the five causes cannot be judged, and an inconsistent cadence is at most *possible* (in ${percent(cadencePossible(calibration))} of the organisations that have one).

## What is said that is not so

Share of organisations in which a cause is *supported* that is not there: the worst of all causes. At most ${percent(mostFalse)} is allowed.

${falseTable(calibration)}

A pattern needs one strong signal only. Where all is sound, some pattern shows in this share of the organisations, and this share is told to buy nothing or to watch (with two or three teams the rest hears that there is not enough evidence):

${soundTable(calibration)}

Where leads are uneven, some teams do lose their check-ins, so an inconsistent cadence is not counted as wrong there. It is supported in ${percent(besideUneven(calibration, 10))} of them at ten teams, and in ${percent(besideUneven(calibration, 4))} at four, where half of the teams are led badly.

## How severe it has to be

Ten teams; how far the true rates lie beyond *fail*.

${severityTable(calibration)}

## Where teams differ more

Ten teams whose rows are twice as alike (0.10): teams really do differ then, for whatever reason.

${wideTable(calibration)}
`;
}

const cell = (trial: Trial | undefined, cause: Cause) =>
  trial ? percent(shareOf(trial, cause, 'supported')) : '';

function byTeamsTable({ byTeams }: Calibration): string {
  const rows = [...Map.groupBy(byTeams, ({ teams }) => teams)].map(([teams, trials]) => [
    String(teams),
    ...causes.map((cause) =>
      cell(
        trials.find(({ ailment }) => ailment === cause),
        cause,
      ),
    ),
  ]);
  const goals = ['goal at 10', ...causes.map((cause) => percent(detection[cause]))];
  return table(['teams', ...causes.map(named)], [...rows, goals]);
}

function falseTable({ byTeams }: Calibration): string {
  const grouped = [...Map.groupBy(byTeams, ({ teams }) => teams)];
  const kinds = [...new Set(byTeams.map(({ ailment }) => ailment))];
  return table(
    ['teams', ...kinds.map((kind) => (kind === 'sound' ? 'all is sound' : ailing(kind)))],
    grouped.map(([teams, trials]) => [
      String(teams),
      ...kinds.map((kind) => percent(worstFalse(trials.find(({ ailment }) => ailment === kind)!).share)),
    ]),
  );
}

function soundTable({ byTeams }: Calibration): string {
  return table(
    ['teams', 'any pattern', 'nothing to buy'],
    byTeams
      .filter(({ ailment }) => ailment === 'sound')
      .map(({ teams, patterned, leftAlone }) => [String(teams), percent(patterned), percent(leftAlone)]),
  );
}

function severityTable({ bySeverity }: Calibration): string {
  return table(
    ['beyond', ...causes.map(named)],
    bySeverity.map(({ beyond, trials }) => [
      `${Math.round(beyond * 100)} points`,
      ...causes.map((cause) =>
        cell(
          trials.find(({ ailment }) => ailment === cause),
          cause,
        ),
      ),
    ]),
  );
}

function wideTable({ wide }: Calibration): string {
  return table(
    ['what is wrong', 'found', 'the most that is said and is not so'],
    wide.map((trial) => {
      const { cause, share } = worstFalse(trial);
      const found = trial.ailment === 'sound' ? '' : cell(trial, trial.ailment);
      return [ailing(trial.ailment), found, share === 0 ? percent(0) : `${percent(share)} (${named(cause)})`];
    }),
  );
}

function cadencePossible({ byTeams }: Calibration): number {
  const two = byTeams.find(({ teams, ailment }) => teams === 2 && ailment === 'cadence')!;
  return shareOf(two, 'cadence', 'possible');
}

const besideUneven = ({ byTeams }: Calibration, size: number): number =>
  shareOf(
    byTeams.find(({ teams, ailment }) => teams === size && ailment === 'managers')!,
    'cadence',
    'supported',
  );
