// The programmes that come with the product, frozen as anybody's are. Read once: they do not change under a running server, and no network is asked.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bundle, bundleOf } from '../../academy/content/bundle.ts';
import { readProgramme } from '../../academy/content/programme.ts';
import { filesIn, sha256 } from './programme-files.ts';

const folder = join(import.meta.dirname, '../../../content/academy');
let read: Promise<Bundle[]> | undefined;

/** Every programme we ship. */
export function shippedProgrammes(): Promise<Bundle[]> {
  read ??= readAll();
  return read;
}

async function readAll(): Promise<Bundle[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const bundles = await Promise.all(
    names.map(async ({ name }) => {
      const files = await filesIn(join(folder, name));
      return files && bundleOf(readProgramme(files), sha256);
    }),
  );
  return bundles.filter((bundle) => bundle !== null);
}
