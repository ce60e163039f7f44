// `vetting`: compares outside help on one sheet. No server is asked.
import type { Command } from 'commander';
import type { ScoreFlags } from './score.ts';

/** Adds the group to `program`. */
export function addVetting(program: Command): void {
  const group = program
    .command('vetting')
    .description('Compare training and consulting you could buy, soberly');
  group
    .command('template')
    .description('Print an empty sheet: criteria, weights and who could help')
    .action(async () => {
      const { template } = await import('../../../vetting/template.ts');
      process.stdout.write(`${JSON.stringify(template(), null, 2)}\n`);
    });
  group
    .command('criteria')
    .description('Print what is judged, what 0, 2 and 4 look like, and what to ask')
    .action(async () => {
      const { tellCriteria } = await import('./score.ts');
      tellCriteria();
    });
  group
    .command('score')
    .description(
      'Gates, points with their ranges, agreement, and whether the order holds under other weights',
    )
    .argument('<file>', 'the filled sheet as JSON; - reads standard input')
    .option('--memo', 'print the decision memo as Markdown')
    .option('--seed <number>', 'of the weightings; the same seed gives the same shares', '1')
    .option('--json', 'print the answer as JSON')
    .action(async (path: string, flags: ScoreFlags) => {
      const { score } = await import('./score.ts');
      await score(path, flags);
    });
}
