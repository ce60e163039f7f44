#!/usr/bin/env node
// The command line: `serve` runs the server, every other command asks a running one as its user would.
import { Command } from 'commander';
import { ConfigMistakes } from '../../platform/config.ts';
import { settings } from '../../platform/settings.ts';
import { Refused } from './ask.ts';

const program = new Command('quarterdeck')
  .description('Runs strategy by the quarter.')
  .option('--url <address>', 'the server to ask', process.env.QUARTERDECK_URL ?? 'http://localhost:4141')
  .option('--token <token>', 'API token of the person who asks; better given as QUARTERDECK_TOKEN')
  .enablePositionalOptions()
  .showHelpAfterError('(--help lists what there is)');

program
  .command('serve')
  .description('Run the server')
  .argument('[settings...]')
  .usage('[settings]')
  .allowUnknownOption()
  .passThroughOptions()
  .addHelpText(
    'after',
    `\nSettings (each also as a variable, or as NAME_FILE naming a file with the value):\n${settingsHelp()}`,
  )
  .action(async (flags: string[]) => {
    const { serve } = await import('./serve.ts');
    await serve(flags, process.env);
  });

function settingsHelp(): string {
  return settings
    .map(({ flag, variables, says }) => `  ${flag.padEnd(16)} ${variables[0].padEnd(26)} ${says}`)
    .join('\n');
}

try {
  // The shelf takes half a second to load; the server loads it once, by itself.
  if (process.argv[2] !== 'serve') {
    const { addShelf } = await import('./shelf-commands.ts');
    const { addFiles } = await import('./files.ts');
    const door = () => ({
      url: program.opts().url,
      token: program.opts().token ?? process.env.QUARTERDECK_TOKEN,
    });
    addFiles(program, door);
    addShelf(program, door);
  }
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof ConfigMistakes || error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
