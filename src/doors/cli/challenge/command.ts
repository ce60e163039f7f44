// `quarterdeck challenge`: judges OKRs in files as the product does while they are written. It needs no server and sends nothing anywhere.
import { type Command, Option } from 'commander';
import type { Choices } from '../../../challenge/choices.ts';
import type { Profile } from '../../../challenge/profile.ts';
import { profiles } from '../../../challenge/profile.ts';
import { judgeLine } from '../../../challenge/record.ts';
import { rules } from '../../../challenge/rules/index.ts';
import { Refused } from '../ask.ts';
import { choicesAt, mustBeRule } from './config.ts';
import { readAll } from './read.ts';
import { counted, type Judged, told } from './report.ts';
import { asText, explained, ruleList } from './words.ts';
import { github, json, jsonl, sarif } from './write.ts';

const writers = { text: asText, json, jsonl, sarif, github };
type Flags = {
  format: keyof typeof writers;
  profile?: Profile;
  config?: string;
  explain?: string;
  rules?: true;
};

/** Adds the command to `program`. */
export function addChallenge(program: Command): void {
  program
    .command('challenge')
    .description(
      'Challenge OKRs in files: Markdown, YAML, JSON, JSONL, CSV, a folder of them, or - for standard input',
    )
    .argument('[files...]')
    .addOption(
      new Option('--format <format>', 'how to write it down').choices(Object.keys(writers)).default('text'),
    )
    .addOption(new Option('--profile <profile>', 'the school to judge by').choices([...profiles]))
    .option('--config <file>', 'switches and severities; left out, quarterdeck.challenge.json or .yaml here')
    .option('--explain <rule>', 'what a rule holds, who says so and who disagrees')
    .option('--rules', 'list all rules')
    .addHelpText('after', '\nExit codes: 0 no error stands, 1 an error stands, 2 not understood.')
    .action(run);
}

async function run(paths: string[], flags: Flags): Promise<void> {
  if (flags.rules) return print(listed(flags));
  if (flags.explain) return print(explanation(flags.explain));
  try {
    if (paths.length === 0)
      throw new Refused('bad-input', 'Name a file or a folder, or - for standard input.');
    const chosen = await choicesAt(flags.config);
    const judged = await judge(paths, { ...chosen, ...(flags.profile && { profile: flags.profile }) });
    print(writers[flags.format](judged));
    if (counted(told(judged)).error > 0) process.exitCode = 1;
  } catch (error) {
    // 1 says that an error stands in the texts; what could not be read is another thing.
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

async function judge(paths: readonly string[], choices: Choices): Promise<Judged[]> {
  let place = 0;
  return (await readAll(paths)).map((file) => ({
    file,
    answers: file.pieces.map((piece) => ({ piece, answer: judgeLine(piece.line, choices, ++place) })),
  }));
}

function listed({ format }: Flags): string {
  if (format !== 'json') return ruleList(process.stdout.columns ?? Number.POSITIVE_INFINITY);
  return JSON.stringify(
    rules.map(({ slug, defect, on, severity, why, sources, disagreements }) => ({
      rule: slug,
      defect,
      on,
      severity,
      why,
      sources,
      disagreements,
    })),
    null,
    2,
  );
}

function explanation(slug: string): string {
  mustBeRule(slug, '--explain');
  return explained(rules.find((rule) => rule.slug === slug)!);
}

function print(text: string): void {
  if (text !== '') process.stdout.write(`${text}\n`);
}
