#!/usr/bin/env node
// The command line: `serve` runs the server; `challenge`, `simulate`, `diagnose` and `academy` need none; every other command asks a running one.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import about from '../../../package.json' with { type: 'json' };
import { ConfigMistakes } from '../../platform/config.ts';
import { settings } from '../../platform/settings.ts';
import { addAcademy } from './academy/index.ts';
import { Refused } from './ask.ts';
import { addChallenge } from './challenge/command.ts';
import { addCredential } from './credential/index.ts';
import { addDiagnose } from './diagnosis/index.ts';
import { addSimulate } from './simulate/index.ts';
import { addVetting } from './vetting/index.ts';

// What a command loads is compiled once per version, not at each start. Beside the packages: nobody else on the machine may write there.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/quarterdeck'));

const program = new Command('quarterdeck')
  .description('Runs strategy by the quarter.')
  .option('--url <address>', 'the server to ask', process.env.QUARTERDECK_URL ?? 'http://localhost:4141')
  .option('--token <token>', 'API token of the person who asks; better given as QUARTERDECK_TOKEN')
  .version(about.version)
  .enablePositionalOptions()
  .showHelpAfterError('(--help lists what there is)')
  .exitOverride()
  .addHelpText('after', afterHelp());

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

function afterHelp(): string {
  return `
Examples:
  quarterdeck serve --demo                          a made-up company to look around in
  quarterdeck objectives list --text "on time"      a table; --json for every field
  quarterdeck check-ins record --key-result-id ID --value 7 --confidence 0.6
  quarterdeck import okrs.xlsx --dry-run            what a file would do, row by row
  quarterdeck export --out company.json             everything, to keep or to carry over
  quarterdeck mcp                                   lets an assistant on this machine ask the server
  quarterdeck challenge okrs/                       what a coach would ask about the OKRs in these files
  quarterdeck diagnose                              where the rhythm breaks and which help fits, as the server counts
  quarterdeck diagnose --signals counts.json        the same from counts in a file
  quarterdeck academy statistics marks.csv          how far markers agree; no server is asked
  quarterdeck simulate --seed 7                     a simulated quarter, led by you, in the terminal
  quarterdeck credential verify badge.png           whether an award holds, check by check
  quarterdeck vetting score sheet.json --memo       who could help you, compared, with what is not known

Exit codes: 0 done, 1 refused or failed, 2 not understood. Answers go to standard output, errors to standard error.`;
}

function settingsHelp(): string {
  return settings
    .map(({ flag, variables, says }) => `  ${(flag ?? '').padEnd(16)} ${variables[0].padEnd(26)} ${says}`)
    .join('\n');
}

// `… | head` closes the pipe before we are done, and has what it wanted.
process.stdout.on('error', (error: { code?: string }) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const door = () => ({
  url: program.opts().url,
  token: program.opts().token ?? process.env.QUARTERDECK_TOKEN,
});

try {
  addChallenge(program);
  addDiagnose(program, door);
  addAcademy(program, door);
  addCredential(program);
  addSimulate(program);
  addVetting(program);
  // The shelf takes half a second to load; the server loads it once, by itself, and what judges a file or plays asks no server.
  if (
    !['serve', 'challenge', 'diagnose', 'academy', 'credential', 'simulate', 'vetting'].includes(
      process.argv[2] ?? '',
    )
  ) {
    const { addShelf } = await import('./shelf-commands.ts');
    const { addFiles } = await import('./files.ts');
    const { addMcp } = await import('./mcp.ts');
    addFiles(program, door);
    addMcp(program, door);
    addShelf(program, door);
  }
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeFor(error);
}

// A command that was not understood has been told so by commander already.
function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof ConfigMistakes || error instanceof Refused)) throw error;
  const asJson = error instanceof Refused && process.argv.includes('--json');
  console.error(
    asJson
      ? JSON.stringify({ code: error.code, message: error.message, detail: error.detail })
      : error.message,
  );
  return error instanceof ConfigMistakes ? 2 : 1;
}
