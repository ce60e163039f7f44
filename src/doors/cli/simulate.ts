// `simulate --players …`: scripted players on seeds nobody tuned on, so that anyone can try the marking. Needs no server.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { simulationSettings } from '../../platform/content/simulations.ts';
import { playerNames } from '../../simulator/players/index.ts';
import { type Trial, trial } from '../../simulator/trial/trial.ts';
import { Refused } from './ask.ts';
import { table } from './table.ts';

type Flags = {
  players: string[];
  seeds: number;
  firstSeed: number;
  template: string;
  format: 'json' | 'table';
};

/** Adds the command to `program`. */
export function addSimulate(program: Command): void {
  const settings = simulationSettings();
  const ids = settings.map(({ id }) => id);
  program
    .command('simulate')
    .description('Let scripted players lead simulated quarters, and see what the marks make of them')
    .addOption(
      new Option('--players <names>', `separated by commas: ${playerNames.join(', ')}`)
        .argParser(namesOf)
        .makeOptionMandatory(),
    )
    .addOption(new Option('--seeds <count>', 'quarters each').argParser(wholeFrom(1)).default(400))
    .addOption(new Option('--first-seed <seed>', 'where the seeds begin').argParser(wholeFrom(0)).default(1))
    .addOption(new Option('--template <id>', 'the organisation').choices(ids).default(ids[0]))
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'json']).default('table'))
    .action(({ players, seeds, firstSeed, template, format }: Flags) => {
      const setting = settings.find(({ id }) => id === template)!;
      const found = trial(setting, { names: players, seeds, firstSeed });
      console.log(format === 'json' ? JSON.stringify(found, null, 2) : readable(found));
    });
}

function namesOf(given: string): string[] {
  const names = [...new Set(given.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  const unknown = names.filter((name) => !playerNames.includes(name));
  if (unknown.length > 0 || names.length === 0)
    throw new Refused(
      'bad-input',
      `No player is called “${unknown.join('”, “')}”. There are ${playerNames.join(', ')}.`,
    );
  return names;
}

const wholeFrom = (least: number) => (given: string) => {
  const value = Number(given);
  if (!Number.isInteger(value) || value < least || value > 0xffff_ffff)
    throw new InvalidArgumentError(`A whole number from ${least} is wanted.`);
  return value;
};

function readable({ players, effects, reliability, passLine }: Trial): string {
  const rows = Object.entries(players).map(
    ([name, { mark, outcome, belief, checkInsMade, competencies }]) => ({
      player: name,
      mark: Math.round(mark.mean),
      sd: Math.round(mark.sd),
      outcome,
      belief,
      checkIns: checkInsMade,
      ...Object.fromEntries(Object.entries(competencies).map(([of, mean]) => [of, Math.round(mean)])),
    }),
  );
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return [
    table(rows, Number.POSITIVE_INFINITY),
    effects.length > 0 ? table(effects, Number.POSITIVE_INFINITY) : '',
    table(
      [{ reliability: 'of one run', mark: reliability.mark, ...reliability.competencies }],
      Number.POSITIVE_INFINITY,
    ),
    `Pass line ${passLine.cut}: ${percent(passLine.falsePass)} false passes, ${percent(passLine.falseFail)} false fails.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
