// A programme from a folder of files, as its authors keep it. Hidden files are nobody's lesson.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Larger than any programme; whoever names the wrong folder is told so soon. */
export const mostFiles = 5000;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Path within the folder, with forward slashes, to text, in the order of the paths; null when there are too many. */
export async function filesIn(folder: string): Promise<Map<string, string> | null> {
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
  if (paths.length > mostFiles) return null;
  const texts = await Promise.all(
    paths.map(
      async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const,
    ),
  );
  return new Map(texts);
}
