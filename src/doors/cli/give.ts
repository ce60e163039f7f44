// Writes what was made to a file, or to standard output.
import { writeFile } from 'node:fs/promises';
import { Refused } from './ask.ts';

/** @throws {Refused} when it cannot be written */
export async function give(made: string | Uint8Array, out: string | undefined): Promise<void> {
  if (out === undefined || out === '-') {
    process.stdout.write(made);
    return;
  }
  await writeFile(out, made).catch((error: { code?: string }) => {
    throw new Refused('no-file', `${out} could not be written (${error.code}).`);
  });
}
