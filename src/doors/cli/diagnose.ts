// `diagnose`: what counts of what happened say about the rhythm. Needs no server: the counts come from a file or a pipe.
import { type Command, Option } from 'commander';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Facts } from '../../diagnosis/facts.ts';
import { playbooks } from '../../diagnosis/playbooks/index.ts';
import { readFacts } from '../../diagnosis/read-facts.ts';
import { bestStart } from '../../diagnosis/which-help/best-start.ts';
import { compare } from '../../diagnosis/which-help/compare.ts';
import { problemOf, problems } from '../../diagnosis/which-help/problems.ts';
import { Refused } from './ask.ts';
import { readableComparison, readableDiagnosis } from './diagnosis-report.ts';
import { fileAt } from './file-at.ts';
import { playbookList, readablePlaybook, readableProblems, readableStart } from './help-report.ts';
import { print } from './print.ts';

type Format = { format: 'json' | 'text' };
type Flags = Format & { signals?: string; stated?: string[] };

const formatOption = () =>
  new Option('--format <format>', 'for people or for programs').choices(['text', 'json']).default('text');

/** Adds `diagnose`, with `which-help` and `playbook` under it, to `program`. */
export function addDiagnose(program: Command): void {
  const command = program
    .command('diagnose')
    .description('Say from counts where the rhythm breaks, what is not known, and which help fits')
    .option('--signals <file>', 'counts as JSON; - reads them from standard input')
    .option('--stated <problem...>', 'problems of `diagnose which-help` to hold against the counts')
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
The counts: {"teams": 10, "flags": ["firstRollout"], "signals": {"CI_MISS": {"bad": 35, "n": 390}, ...}}
Every signal, and what it counts: docs/reference/signals.md`,
    )
    .action(fromCounts);
  command
    .command('which-help')
    .description('Before anything is counted: six problems as people state them, and where to begin')
    .argument('[problem...]', 'the ones that are yours; without, all six with their questions')
    .addOption(formatOption())
    .action((keys: string[], format: Format) => whichHelp(keys, format));
  command
    .command('playbook')
    .description('What to do about a pattern: first moves, words for the conversation, how we will know')
    .argument('[pattern]', 'such as skipped-reviews; without, all fourteen')
    .addOption(formatOption())
    .action((name: string | undefined, format: Format) => playbook(name, format));
}

async function fromCounts({ signals, stated = [], format }: Flags): Promise<void> {
  if (signals === undefined)
    throw new Refused('bad-input', '--signals is needed: a file with counts, or - for standard input.');
  const named = problemsNamed(stated);
  const diagnosis = diagnose(await factsAt(signals));
  const comparison = named.length > 0 ? compare(named, diagnosis) : null;
  tell(
    format,
    { ...diagnosis, ...(comparison && { comparison }) },
    [...(comparison ? [readableComparison(comparison)] : []), readableDiagnosis(diagnosis)].join('\n\n'),
  );
}

function whichHelp(keys: readonly string[], { format }: Format): void {
  const start = bestStart(problemsNamed(keys));
  if (keys.length === 0) tell(format, problems, readableProblems(problems));
  else tell(format, start, readableStart(start));
}

function playbook(name: string | undefined, { format }: Format): void {
  if (name === undefined) {
    tell(format, playbooks, playbookList(playbooks));
    return;
  }
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const found = playbooks.find((each) => each.slug === slug);
  if (!found)
    throw new Refused(
      'not-found',
      `There is no pattern “${name}”. There are ${playbooks.map((each) => each.slug).join(', ')}.`,
    );
  tell(format, found, readablePlaybook(found));
}

function tell(format: Format['format'], answer: unknown, text: string): void {
  if (format === 'json') print(answer, true);
  else process.stdout.write(`${text}\n`);
}

function problemsNamed(keys: readonly string[]) {
  return [...new Set(keys)].map((key) => {
    const problem = problemOf(key);
    if (problem) return problem;
    const known = problems.map((each) => each.key).join(', ');
    throw new Refused('not-found', `There is no problem “${key}”. There are ${known}.`);
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
