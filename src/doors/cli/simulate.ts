// `simulate --players …`: scripted players on seeds nobody tuned on, so that anyone can try the marking. Needs no server.
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Trial } from '../../simulator/trial/trial.ts';
import { Refused } from './ask.ts';
import { table } from './table.ts';

type Flags = {
  players: string;
  seeds: number;
  firstSeed: number;
  template: string;
  format: 'json' | 'table';
};

/** Adds the command to `program`. */
export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description('Let scripted players lead simulated quarters, and see what the marks make of them')
    .requiredOption('--players <names>', 'separated by commas; “all” for every one there is')
    .addOption(new Option('--seeds <count>', 'quarters each').argParser(wholeFrom(1)).default(400))
    .addOption(new Option('--first-seed <seed>', 'where the seeds begin').argParser(wholeFrom(0)).default(1))
    .option('--template <id>', 'the organisation', 'scale-up')
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'json']).default('table'))
    .action(async ({ players, seeds, firstSeed, template, format }: Flags) => {
      // Loaded when asked for: no other command should wait for a simulator.
      const { simulationSettings } = await import('../../platform/content/simulations.ts');
      const { playerNames } = await import('../../simulator/players/index.ts');
      const { trial } = await import('../../simulator/trial/trial.ts');
      const settings = simulationSettings();
      const setting = settings.find(({ id }) => id === template);
      if (!setting)
        throw new Refused(
          'bad-input',
          `No organisation is called “${template}”. There are ${settings.map(({ id }) => id).join(', ')}.`,
        );
      const names = players === 'all' ? playerNames : namesOf(players, playerNames);
      const found = trial(setting, { names, seeds, firstSeed });
      console.log(format === 'json' ? JSON.stringify(found, null, 2) : readable(found));
    });
}

function namesOf(given: string, known: readonly string[]): string[] {
  const names = [...new Set(given.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0 || names.length === 0)
    throw new Refused(
      'bad-input',
      `No player is called “${unknown.join('”, “')}”. There are ${known.join(', ')}.`,
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
