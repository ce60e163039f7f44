// One organisation on many seeds: the trial of the scripted players, what each habit costs, and what chance alone moves.
import { begin } from '../../src/simulator/begin.ts';
import { scales } from '../../src/simulator/mark/calibration.ts';
import { mark } from '../../src/simulator/mark/mark.ts';
import { outcomeOf } from '../../src/simulator/outcome.ts';
import { replay } from '../../src/simulator/play.ts';
import { playerNames, players } from '../../src/simulator/players/index.ts';
import { expertBut } from '../../src/simulator/players/one-note.ts';
import type { Player } from '../../src/simulator/players/player.ts';
import { run } from '../../src/simulator/players/run.ts';
import { type Family, families } from '../../src/simulator/table/family.ts';
import { table } from '../../src/simulator/table/index.ts';
import type { Setting } from '../../src/simulator/template.ts';
import { deviation, mean } from '../../src/simulator/trial/statistics.ts';
import { type Trial, trial } from '../../src/simulator/trial/trial.ts';

type Habit = { family: Family; option: string; loss: number; error: number };

export type Validated = {
  template: string;
  seeds: number;
  firstSeed: number;
  trial: Trial;
  /** Best constant answer as a share of what the reference earns, raw. */
  constants: Record<Family, number>;
  /** Outcome lost by answering one family the same way each time, with its standard error. */
  habits: Habit[];
  /** Deviation of the outcome moved by one needless reminder. */
  needlessReminder: number;
  /** Lowest mark of the reference expert. */
  leastExpert: number;
};

const habitSeedsAtMost = 500;

export function validated(setting: Setting, seeds: number, firstSeed: number): Validated {
  const say = (what: string) => process.stderr.write(`${setting.id}: ${what}\n`);
  say(`${playerNames.length} players on ${seeds} seeds`);
  const found = trial(setting, { names: playerNames, seeds, firstSeed });
  const expert = players.expert as Player;
  const some = Array.from({ length: Math.min(seeds, habitSeedsAtMost) }, (_, index) =>
    run(setting, firstSeed + index, expert),
  );
  const habits = families.flatMap((family) =>
    Object.keys(table.families[family].options).map((option): Habit => {
      say(`always ${option} (${family})`);
      const losses = some.map(
        (world) => outcomeOf(world) - outcomeOf(run(setting, world.seed, expertBut(family, option))),
      );
      return { family, option, loss: mean(losses), error: deviation(losses) / Math.sqrt(losses.length) };
    }),
  );
  const moved = some.map((world) => {
    const fine = world.log.find(
      ({ kind, context, done, week }) => kind === 'team' && context === 0 && done === 'leave' && week > 3,
    );
    const nudged = world.decisions.map((each) =>
      each.situation === fine?.id ? { ...each, option: 'nudge' } : each,
    );
    return outcomeOf(replay(begin(setting, world.seed), nudged)) - outcomeOf(world);
  });
  const scale = scales[setting.id]!;
  return {
    template: setting.id,
    seeds,
    firstSeed,
    trial: found,
    constants: Object.fromEntries(
      families.map((family) => [family, scale[family].zero / scale[family].reference]),
    ) as Record<Family, number>,
    habits,
    needlessReminder: deviation(moved),
    leastExpert: Math.min(...some.map((world) => mark(world).mark)),
  };
}
