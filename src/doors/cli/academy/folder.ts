// A programme from the disk: a folder as it is written, or a bundle as it was frozen.
import { stat } from 'node:fs/promises';
import { Bundle } from '../../../academy/content/bundle.ts';
import { type Programme, readProgramme } from '../../../academy/content/programme.ts';
import { filesIn, mostFiles } from '../../../platform/content/programme-files.ts';
import { Refused } from '../ask.ts';
import { shapedAt } from '../json-at.ts';

/** @throws {Refused} when nothing of the kind is there */
export async function programmeAt(path: string): Promise<Programme> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Refused('no-file', `${path} is not there.`);
  if (found.isDirectory()) {
    const files = await filesIn(path);
    if (!files)
      throw new Refused('bad-input', `${path} has more files than the ${mostFiles} a programme may have.`);
    return readProgramme(files);
  }
  const { files, sealed } = await shapedAt(path, Bundle);
  return readProgramme(new Map(Object.entries(files)), sealed);
}
