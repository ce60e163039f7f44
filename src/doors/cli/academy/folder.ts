// A programme from the disk: a folder as it is written, or a bundle as it was frozen.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Bundle } from '../../../academy/content/bundle.ts';
import { type Programme, readProgramme } from '../../../academy/content/programme.ts';
import { Refused } from '../ask.ts';
import { shapedAt } from '../json-at.ts';

const mostFiles = 5000;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** @throws {Refused} when nothing of the kind is there */
export async function programmeAt(path: string): Promise<Programme> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Refused('no-file', `${path} is not there.`);
  if (found.isDirectory()) return readProgramme(await filesIn(path));
  const { files, sealed } = await shapedAt(path, Bundle);
  return readProgramme(new Map(Object.entries(files)), sealed);
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort();
  if (paths.length > mostFiles)
    throw new Refused(
      'bad-input',
      `${folder} has ${paths.length} files; a programme has ${mostFiles} at most.`,
    );
  const texts = await Promise.all(
    paths.map(
      async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const,
    ),
  );
  return new Map(texts);
}
