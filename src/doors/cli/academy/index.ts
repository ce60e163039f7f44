// `academy`: what can be worked out from a file alone. No server is asked, so that anyone can check a number we publish.
import { type Command, Option } from 'commander';
import { tableKinds } from '../../../academy/statistics/report/table-kind.ts';
import type { StatisticsFlags } from './statistics.ts';

/** Adds the group to `program`. */
export function addAcademy(program: Command): void {
  const group = program
    .command('academy')
    .description('Work out the numbers behind an assessment, from a file');
  group
    .command('statistics')
    .description('Agreement, reliability, item analysis and cuts from a table of numbers')
    .argument('<file>', 'CSV, or JSON with an array of rows; - reads standard input')
    .addOption(
      new Option('--kind <kind>', 'what the table is').choices(Object.keys(tableKinds)).default('ratings'),
    )
    .option('--cut <points>', 'cut score, for the reliability of the verdict (items)')
    .option('--borderline <rating>', 'the global rating that means borderline', '2')
    .option('--weights <rows>', "own costs of disagreement: '0 1 3 / 1 0 6 / 3 6 0' (table)")
    .option('--strata <parts>', "the part of each item, in order: 'scenarios,scenarios,sims' (items)")
    .option('--seed <number>', 'of the intervals; the same seed gives the same ones', '1')
    .option('--show-small', 'show numbers that rest on too few as well, to check a calculation')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', `\nKinds:\n${kindsHelp()}`)
    .action(async (path: string, flags: StatisticsFlags) => {
      const { statistics } = await import('./statistics.ts');
      await statistics(path, flags);
    });
}

function kindsHelp(): string {
  return Object.entries(tableKinds)
    .map(([kind, says]) => `  ${kind.padEnd(12)} ${says}`)
    .join('\n');
}
