// A file of the disk as it is sent to the server; what is wrong with the path is told in words.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refused } from './ask.ts';

/** Reads the file at `path`. @throws {Refused} when it cannot be read */
export async function fileAt(path: string): Promise<File> {
  try {
    return new File([await readFile(path)], basename(path));
  } catch (error) {
    const { code } = error as { code?: string };
    const what =
      code === 'ENOENT'
        ? 'is not there'
        : code === 'EISDIR'
          ? 'is a folder'
          : code === 'EACCES'
            ? 'may not be read by you'
            : `cannot be read (${code})`;
    throw new Refused('no-file', `${path} ${what}. Nothing was sent.`);
  }
}
