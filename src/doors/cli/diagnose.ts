// `diagnose`: what counts of what happened say about the rhythm. Needs no server: the counts come from a file or a pipe.
import { type Command, Option } from 'commander';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Facts } from '../../diagnosis/facts.ts';
import { readFacts } from '../../diagnosis/read-facts.ts';
import { Refused } from './ask.ts';
import { readableDiagnosis } from './diagnosis-report.ts';
import { fileAt } from './file-at.ts';
import { print } from './print.ts';

type Flags = { signals?: string; format: 'json' | 'text' };

/** Adds the command to `program`. */
export function addDiagnose(program: Command): void {
  program
    .command('diagnose')
    .description('Say from counts where the rhythm breaks, what is not known, and which help fits')
    .option('--signals <file>', 'counts as JSON; - reads them from standard input')
    .addOption(
      new Option('--format <format>', 'for people or for programs').choices(['text', 'json']).default('text'),
    )
    .addHelpText(
      'after',
      `
The counts: {"teams": 10, "flags": ["firstRollout"], "signals": {"CI_MISS": {"bad": 35, "n": 390}, ...}}
Every signal, and what it counts: docs/reference/signals.md`,
    )
    .action(async ({ signals, format }: Flags) => {
      if (signals === undefined)
        throw new Refused('bad-input', '--signals is needed: a file with counts, or - for standard input.');
      const diagnosis = diagnose(await factsAt(signals));
      if (format === 'json') print(diagnosis, true);
      else process.stdout.write(`${readableDiagnosis(diagnosis)}\n`);
    });
}

async function factsAt(path: string): Promise<Facts> {
  const name = path === '-' ? 'Standard input' : path;
  const { facts, mistakes } = readFacts(parsed(path === '-' ? await piped() : await textAt(path), name));
  if (facts) return facts;
  const all = mistakes.map((mistake) => `  ${mistake}`).join('\n');
  throw new Refused('bad-input', `${name} cannot be read as counts. Nothing was diagnosed.\n${all}`, {
    mistakes,
  });
}

const textAt = async (path: string): Promise<string> => (await fileAt(path)).text();

async function piped(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
  return text;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refused(
      'bad-input',
      `${name} is not JSON. Nothing was diagnosed. (${(error as Error).message})`,
    );
  }
}
