// `simulate`: play a quarter in the terminal, or let scripted players play many, so that anyone can try the marking. Needs no server.
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { SimulateFlags } from './flags.ts';

/** Adds the command to `program`. What it loads is loaded when asked for: no other command should wait for a simulator. */
export function addSimulate(program: Command): void {
  const simulate = program
    .command('simulate')
    .description('Lead a simulated quarter in the terminal, or let scripted players lead many')
    .option('--template <id>', 'the organisation, a file of content/simulations', 'scale-up')
    .option('--players <names>', 'scripted players, separated by commas; “all” for every one there is')
    .addOption(new Option('--seeds <count>', 'quarters each').argParser(wholeFrom(1)).default(400))
    .addOption(new Option('--first-seed <seed>', 'where the seeds begin').argParser(wholeFrom(0)).default(1))
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'json']).default('table'))
    .addOption(
      new Option('--seed <seed>', 'your own quarter: the same seed brings the same matters').argParser(
        wholeFrom(0),
      ),
    )
    .option('--decisions <file>', 'your own quarter: where your answers are kept, to go on another day')
    .addOption(
      new Option(
        '--week <week>',
        'one week only, five minutes: −4 to −1 before the quarter, 1 to 13 in it',
      ).argParser(weekFrom),
    )
    .addHelpText(
      'after',
      `
Examples:
  quarterdeck simulate --seed 7 --decisions quarter.json     play, leave with “q”, go on with the same command
  quarterdeck simulate --week 6                              one week, five minutes
  quarterdeck simulate --players expert,textbook,random --seeds 400 --first-seed 9000 --format json
  quarterdeck simulate lint                                  faults in content/simulations`,
    )
    .action(async (flags: SimulateFlags) => {
      if (flags.players !== undefined) (await import('./scripted.ts')).scripted(flags, flags.players);
      else await (await import('./terminal.ts')).playHere(flags);
    });
  simulate
    .command('lint')
    .description('Find faults in the simulated organisations: reach, lengths, leaks, balance')
    .action(async () => (await import('./lint.ts')).lintContent());
}

const wholeFrom = (least: number) => (given: string) => {
  const value = Number(given);
  if (!Number.isInteger(value) || value < least || value > 0xffff_ffff)
    throw new InvalidArgumentError(`A whole number from ${least} to 4294967295 is wanted.`);
  return value;
};

const weekFrom = (given: string) => {
  const week = Number(given.replace('−', '-'));
  if (!Number.isInteger(week) || week === 0 || week < -4 || week > 13)
    throw new InvalidArgumentError('A week from -4 to -1 or 1 to 13 is wanted.');
  return week;
};
