// `import` and `export`: files between this machine and a running server, over the same actions as everything else.
import { writeFile } from 'node:fs/promises';
import type { InferRouterInputs, InferRouterOutputs } from '@orpc/server';
import { type Command, Option } from 'commander';
import { shelf } from '../../actions/index.ts';
import { askFor, type Door, Refused } from './ask.ts';
import { fileAt } from './file-at.ts';
import { readableReport } from './import-report.ts';
import { print } from './print.ts';

type Import = InferRouterOutputs<typeof shelf.imports.get>;
type Choices = Omit<InferRouterInputs<typeof shelf.imports.plan>, 'id'>;
type ImportFlags = {
  source?: string;
  dryRun?: true;
  mapping?: string;
  cycle?: string;
  people?: 'create' | 'skip';
  json?: true;
};
type ExportFlags = { format: 'json' | 'csv' | 'xlsx'; out?: string; cycle?: string };

const askEveryMs = 300;

/** Adds both commands to `program`. */
export function addFiles(program: Command, door: () => Door): void {
  program
    .command('import')
    .description('Take OKRs in from a file: CSV, XLSX, a Viva Goals export or Quarterdeck JSON')
    .argument('<file>')
    .addOption(
      new Option('--source <source>', 'what the file is; found out when left out').choices([
        'viva-goals',
        'spreadsheet',
        'quarterdeck',
      ]),
    )
    .option('--dry-run', 'show what it would do, and stop')
    .option(
      '--mapping <file>',
      'choices as JSON: columns, habits, people, teams (as `imports plan` takes them)',
    )
    .option('--cycle <name>', 'the cycle of rows that name none')
    .addOption(
      new Option('--people <what>', 'what becomes of people who are not here').choices(['create', 'skip']),
    )
    .option('--json', 'print the report as JSON')
    .action((path: string, flags: ImportFlags) => takeIn(door(), path, flags));
  program
    .command('export')
    .description('Give out what you may see: everything as JSON, or objectives with their key results')
    .addOption(
      new Option('--format <format>', 'the kind of file').choices(['json', 'csv', 'xlsx']).default('json'),
    )
    .option('--out <file>', 'where to; left out, the name the server gives it, and - is standard output')
    .option('--cycle <name>', 'the cycle of a CSV or XLSX; the current one when left out')
    .action((flags: ExportFlags) => giveOut(door(), flags));
}

async function takeIn(door: Door, path: string, flags: ImportFlags): Promise<void> {
  const file = await fileAt(path);
  const chosen = await choicesOf(door, flags);
  const { id } = await askFor(door, shelf.imports.upload, { file });
  const planned = await askFor(door, shelf.imports.plan, { id, ...chosen });
  const { errors = 0 } = planned.report ?? {};
  if (flags.dryRun || errors > 0) {
    tell(planned, flags);
    if (errors > 0) process.exitCode = 1;
    return;
  }
  if (!flags.json) process.stdout.write(`${readableReport(planned)}\n\n`);
  await askFor(door, shelf.imports.start, { id });
  const end = await follow(door, id);
  if (flags.json) print(end, true);
  else process.stdout.write(`${endSentence(end)}\n`);
  if (end.state !== 'done') process.exitCode = 1;
}

function tell(planned: Import, { json }: ImportFlags): void {
  if (json) print(planned, true);
  else process.stdout.write(`${readableReport(planned)}\n`);
}

async function choicesOf(door: Door, { source, mapping, cycle, people }: ImportFlags): Promise<Choices> {
  const choices: Record<string, unknown> = mapping ? await mappingAt(mapping) : {};
  if (source) choices.source = source.replace('-', ' ');
  if (people) choices.unmatchedPeople = people;
  if (cycle) choices.cycleId = await cycleNamed(door, cycle);
  return choices as Choices;
}

async function mappingAt(path: string): Promise<Record<string, unknown>> {
  try {
    return JSON.parse(await (await fileAt(path)).text());
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('bad-input', `${path} is not JSON. Nothing was sent.`);
  }
}

async function cycleNamed(door: Door, name: string): Promise<string> {
  const { cycles } = await askFor(door, shelf.cycles.list, {});
  const found = cycles.find((cycle) => cycle.name.toLowerCase() === name.toLowerCase());
  if (found) return found.id;
  throw new Refused(
    'not-found',
    `There is no cycle called ${name}. There are: ${cycles.map((cycle) => cycle.name).join(', ') || 'none yet'}.`,
  );
}

async function follow(door: Door, id: string): Promise<Import> {
  const shows = process.stderr.isTTY;
  for (;;) {
    const now = await askFor(door, shelf.imports.get, { id });
    const percent = Math.floor(now.progress.share * 100);
    if (shows) process.stderr.write(`\r${now.fileName}: ${percent}% `);
    if (now.state !== 'running') {
      if (shows) process.stderr.write('\r\u001b[K');
      return now;
    }
    await new Promise((done) => setTimeout(done, askEveryMs));
  }
}

function endSentence({ state, fileName, failure, report }: Import): string {
  if (state === 'cancelled') return `The import of ${fileName} was stopped. Nothing was changed.`;
  if (state !== 'done') return failure ?? `The import of ${fileName} did not end well. Nothing was changed.`;
  return report?.changesNothing
    ? `${fileName} changed nothing: all of it was here already.`
    : `${fileName} is in.`;
}

async function giveOut(door: Door, { format, out, cycle }: ExportFlags): Promise<void> {
  const cycleId = cycle ? await cycleNamed(door, cycle) : undefined;
  const file = await askFor(door, shelf.exports.get, { format, ...(cycleId ? { cycleId } : {}) });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (out === '-') {
    process.stdout.write(bytes);
    return;
  }
  const path = out ?? file.name;
  await writeFile(path, bytes, { flag: out ? 'w' : 'wx' }).catch((error: { code?: string }) => {
    const what = error.code === 'EEXIST' ? 'is there already' : `could not be written (${error.code})`;
    throw new Refused('no-file', `${path} ${what}. Give another with --out.`);
  });
  process.stdout.write(`${path}\n`);
}
