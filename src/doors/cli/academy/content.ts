// `academy lint`, `build` and `diff`: programmes as their authors work on them.
import { type Bundle, bundleOf } from '../../../academy/content/bundle.ts';
import { differenceOf } from '../../../academy/content/difference.ts';
import { lint } from '../../../academy/content/lint.ts';
import type { Problem } from '../../../academy/content/problem.ts';
import { sha256 } from '../../../platform/content/programme-files.ts';
import { Refused } from '../ask.ts';
import { give } from '../give.ts';
import { print } from '../print.ts';
import { programmeAt } from './folder.ts';

export async function lintFolder(folder: string, { json }: { json?: true }): Promise<void> {
  const problems = lint(await programmeAt(folder));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (json) print(problems, true);
  else {
    for (const problem of problems) process.stdout.write(`${lineOf(folder, problem)}\n`);
    process.stdout.write(`${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}\n`);
  }
  if (errors > 0) process.exitCode = 1;
}

export async function build(folder: string, { out }: { out: string }): Promise<void> {
  const bundle = await built(folder);
  await give(`${JSON.stringify(bundle, null, 2)}\n`, out);
  const { programme: id, version, digest } = bundle;
  if (out !== '-') process.stdout.write(`${id} ${version}  ${digest}\n`);
}

/** A programme frozen. @throws {Refused} with its mistakes */
export async function built(folder: string): Promise<Bundle> {
  const programme = await programmeAt(folder);
  const errors = lint(programme).filter(({ severity }) => severity === 'error');
  const bundle = errors.length === 0 ? bundleOf(programme, sha256) : null;
  if (!bundle)
    throw new Refused(
      'incomplete',
      [
        ...errors.slice(0, 10).map((problem) => lineOf(folder, problem)),
        `Nothing was built: ${counted(errors.length, 'error')}.`,
      ].join('\n'),
      errors,
    );
  return bundle;
}

export async function diff(before: string, after: string, { json }: { json?: true }): Promise<void> {
  const difference = differenceOf(await programmeAt(before), await programmeAt(after), sha256);
  const { from, to, changes, problems } = difference;
  if (json) print(difference, true);
  else {
    for (const { change, what, id } of changes)
      process.stdout.write(`${change.padEnd(8)} ${what.padEnd(11)} ${id}\n`);
    process.stdout.write(`${counted(changes.length, 'change')} from ${from} to ${to}\n`);
    for (const problem of problems) process.stdout.write(`${problem}\n`);
  }
  if (problems.length > 0) process.exitCode = 1;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
const lineOf = (folder: string, { path, line, severity, say }: Problem) =>
  `${folder.replace(/\/$/, '')}/${path}:${line}: ${severity}: ${say}`;
