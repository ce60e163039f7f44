// The programmes that come with the product, read with the first use. What breaks its schema stops whoever asks, with file and line.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { bundleOf } from '../../academy/content/bundle.ts';
import { readProgramme } from '../../academy/content/programme.ts';
import { type Paper, paperOf } from '../../academy/paper/paper.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const folder = join(import.meta.dirname, '../../../content/academy');

export type Edition = { digest: string; paper: Paper };

/** Every shipped programme somebody can be assessed in. */
export function shippedEditions(): Edition[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => editionIn(join(folder, name)) ?? []);
}

function editionIn(place: string): Edition | null {
  const programme = readProgramme(filesIn(place));
  const [problem] = programme.problems;
  if (problem) throw new Error(`${place}/${problem.path}:${problem.line}: ${problem.say}`);
  const bundle = bundleOf(programme, sha256);
  const paper = paperOf(programme);
  return bundle && paper && { digest: bundle.digest, paper };
}

function filesIn(place: string): Map<string, string> {
  const paths = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    paths.map((path) => [relative(place, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}
