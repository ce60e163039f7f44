// `diagnose`: what counts of what happened say about the rhythm, and what to do. Counts come from a file or a pipe, or a running server counts.
import { type Command, Option } from 'commander';
import type { Door } from '../ask.ts';
import type { CountsFlags } from './from-counts.ts';
import type { ServerFlags } from './from-server.ts';
import type { Format } from './tell.ts';

const formatOption = () =>
  new Option('--format <format>', 'for people or for programs').choices(['text', 'json']).default('text');

/** Adds `diagnose`, and what belongs to it, to `program`. */
export function addDiagnose(program: Command, door: () => Door): void {
  const group = program
    .command('diagnose')
    .description(
      'Say where the rhythm breaks, what is not known, and which help fits: of a running server, or from counts',
    )
    .option('--signals <file>', 'counts as JSON; - reads them from standard input; no server is asked')
    .option('--cycle-id <id>', 'the cycle a server is asked for; the current one when left out')
    .option('--before <file>', 'counts of an earlier time, to say what has changed since')
    .option('--stated <problem...>', 'problems of `diagnose which-help` to hold against the counts')
    .addOption(formatOption())
    .addHelpText('after', afterHelp)
    .action(async (flags: CountsFlags & ServerFlags) => {
      if (flags.signals === undefined && flags.before === undefined) {
        const { fromServer } = await import('./from-server.ts');
        return fromServer(door(), flags);
      }
      const { fromCounts } = await import('./from-counts.ts');
      await fromCounts(flags);
    });
  addHelp(group);
  group
    .command('texts')
    .description('Count the text signals in files of key results: activities, project trackers, no change')
    .argument('<files...>', 'Markdown, YAML, JSON, JSONL, CSV, or a folder; - reads standard input')
    .addOption(formatOption())
    .action(async (paths: string[], format: Format) => {
      const { texts } = await import('./texts.ts');
      await texts(paths, format);
    });
  group
    .command('confidence')
    .description('How sure against how right: the skill of stated confidence, and what each tenth was worth')
    .argument('<file>', 'calls as JSON, one a key result; - reads standard input')
    .addOption(formatOption())
    .addHelpText('after', '\nThe calls: [{"confidence": 0.7, "achieved": true}, ...]')
    .action(async (path: string, format: Format) => {
      const { confidence } = await import('./confidence.ts');
      await confidence(path, format);
    });
}

function addHelp(group: Command): void {
  group
    .command('which-help')
    .description('Before anything is counted: six problems as people state them, and where to begin')
    .argument('[problem...]', 'the ones that are yours; without, all six with their questions')
    .option('--guided', 'ask the eighteen questions one after another; ten minutes')
    .addOption(formatOption())
    .action(async (keys: string[], { guided: isGuided, ...format }: Format & { guided?: true }) => {
      const { whichHelp } = await import('./help.ts');
      const { guided } = await import('./guided.ts');
      if (isGuided) await guided(format);
      else whichHelp(keys, format);
    });
  group
    .command('playbook')
    .description('What to do about a pattern: first moves, words for the conversation, how we will know')
    .argument('[pattern]', 'such as skipped-reviews; without, all fourteen')
    .addOption(formatOption())
    .action(async (name: string | undefined, format: Format) => {
      const { playbook } = await import('./help.ts');
      playbook(name, format);
    });
}

const afterHelp = `
The counts: {"teams": 10, "flags": ["firstRollout"], "signals": {"CI_MISS": {"bad": 35, "n": 390}, ...}}
Every signal, and what it counts: docs/reference/signals.md`;
