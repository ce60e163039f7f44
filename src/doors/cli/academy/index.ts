// `academy`: what can be worked out from a file alone, so that anyone can check a number we publish. Only `publish` asks a server.
import { type Command, Option } from 'commander';
import { tableKinds } from '../../../academy/statistics/report/table-kind.ts';
import type { Door } from '../ask.ts';
import type { EvidenceFlags } from './evidence.ts';
import type { FormFlags } from './form.ts';
import type { StatisticsFlags } from './statistics.ts';

/** Adds the group to `program`. */
export function addAcademy(program: Command, door: () => Door): void {
  const group = program
    .command('academy')
    .description('Work out the numbers behind an assessment, from a file');
  addStatistics(group);
  addJudgement(group);
  addForm(group);
  addDecide(group);
  addAssessor(group);
  addPractice(group);
  addContent(group);
  addPublish(group, door);
  addEvidence(group);
}

function addStatistics(group: Command): void {
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

function addJudgement(group: Command): void {
  group
    .command('judgement')
    .description('Score answers to judgement scenarios against the key of the experts')
    .argument('<file>', 'JSON: the scenarios with their key, and the answers; - reads standard input')
    .option('--json', 'print the answer as JSON')
    .action(async (path: string, flags: { json?: true }) => {
      const { judgement } = await import('./judgement.ts');
      await judgement(path, flags);
    });
}

function addForm(group: Command): void {
  group
    .command('form')
    .description('Put forms together from a blueprint and a bank of items, by seed')
    .argument(
      '<file>',
      'JSON: blueprint, items, and what this person was given before; - reads standard input',
    )
    .option('--seed <number>', 'the same seed and bank give the same form', '1')
    .option('--count <number>', 'how many, one seed after the other', '1')
    .option('--disjoint', 'no item twice: how often can the blueprint be filled?')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', '\nExit codes: 0 every form was made, 1 one could not be, which the answer tells.')
    .action(async (path: string, flags: FormFlags) => {
      const { form } = await import('./form.ts');
      await form(path, flags);
    });
}

function addDecide(group: Command): void {
  group
    .command('decide')
    .description('Make a decision again from its frozen inputs: pass, fail or hold, with every reason')
    .argument('<file>', 'JSON: pass rule, marks, agreement of markers; - reads standard input')
    .option('--json', 'print the answer as JSON')
    .action(async (path: string, flags: { json?: true }) => {
      const { decision } = await import('./decide.ts');
      await decision(path, flags);
    });
}

function addAssessor(group: Command): void {
  group
    .command('assessor')
    .description('Whether an assessor may mark for real: anchor scripts before, seeded ones while they mark')
    .argument('<file>', 'JSON: anchors and seeds with their key and what was given; - reads standard input')
    .option('--at <day>', 'the day asked about; today when left out')
    .option('--json', 'print the answer as JSON')
    .action(async (path: string, flags: { at?: string; json?: true }) => {
      const { assessor } = await import('./assessor.ts');
      await assessor(path, flags);
    });
}

function addPractice(group: Command): void {
  group
    .command('key')
    .description("Make the key of judgement scenarios from a panel's ratings")
    .argument(
      '<file>',
      'CSV: a row an expert, a column an option named scenario/option; - reads standard input',
    )
    .action(async (path: string) => {
      const { panelKey } = await import('./practice.ts');
      await panelKey(path);
    });
  group
    .command('conversation')
    .description('Look whether a branching conversation is fair, and score a way through it')
    .argument('<file>', 'JSON: the conversation; - reads standard input')
    .option('--path <options>', 'the options chosen, in order: ask,on,decide')
    .option('--json', 'print the answer as JSON')
    .action(async (path: string, flags: { path?: string; json?: true }) => {
      const { conversation } = await import('./practice.ts');
      await conversation(path, flags);
    });
  group
    .command('drills')
    .description('What is up for practice at a moment, ten a day at most, and when each drill comes again')
    .argument('<file>', 'JSON: the drills of the programme, and reviews; - reads standard input')
    .option('--at <time>', 'the moment asked about; now when left out')
    .option('--json', 'print the answer as JSON')
    .action(async (path: string, flags: { at?: string; json?: true }) => {
      const { drills } = await import('./practice.ts');
      await drills(path, flags);
    });
}

function addContent(group: Command): void {
  group
    .command('lint')
    .description('Look a programme through: every mistake with its file and line')
    .argument('<folder>', 'the folder with programme.yaml, or a bundle')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', '\nExit codes: 0 no errors (there may be warnings), 1 errors.')
    .action(async (folder: string, flags: { json?: true }) => {
      const { lintFolder } = await import('./content.ts');
      await lintFolder(folder, flags);
    });
  group
    .command('build')
    .description('Freeze a programme into one file; its digest says which it was')
    .argument('<folder>')
    .requiredOption('--out <file>', 'where to; - is standard output')
    .action(async (folder: string, flags: { out: string }) => {
      const { build } = await import('./content.ts');
      await build(folder, flags);
    });
  group
    .command('diff')
    .description('What changed between two states of a programme, and whether it may be published like so')
    .argument('<before>', 'a folder or a bundle')
    .argument('<after>', 'a folder or a bundle')
    .option('--json', 'print the answer as JSON')
    .action(async (before: string, after: string, flags: { json?: true }) => {
      const { diff } = await import('./content.ts');
      await diff(before, after, flags);
    });
}

function addPublish(group: Command, door: () => Door): void {
  group
    .command('publish')
    .description(
      'Publish a programme on a running server; who has begun stays on the edition they began with',
    )
    .argument('<folder>', 'a folder, which is built first, or a bundle')
    .option('--json', 'print the answer as JSON')
    .action(async (folder: string, flags: { json?: true }) => {
      const { publish } = await import('./publish.ts');
      await publish(door(), folder, flags);
    });
}

function addEvidence(group: Command): void {
  group
    .command('evidence')
    .description('Make the evidence pack of one cycle: gates, counts, a drawn sample, and its digest')
    .argument('<file>', 'JSON: what the record knows of the cycle; - reads standard input')
    .option('--seed <number>', 'of the sample; chosen by the system, never by the learner', '1')
    .option('--chosen <id>', 'the piece the learner wants to be seen')
    .option('--out <file>', 'write the pack, to the byte its digest is of')
    .option('--json', 'print the answer as JSON')
    .action(async (path: string, flags: EvidenceFlags) => {
      const { evidence } = await import('./evidence.ts');
      await evidence(path, flags);
    });
}

function kindsHelp(): string {
  return Object.entries(tableKinds)
    .map(([kind, says]) => `  ${kind.padEnd(12)} ${says}`)
    .join('\n');
}
