// Where the secret halves of keys lie: one file each, mode 600, in a folder of mode 700. The database knows a key by its id and never sees more.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KeyFile } from './signing-key.ts';

export type KeyRing = {
  /** Keeps a new key. One that is there is never overwritten. */
  keep(id: string, key: KeyFile): Promise<void>;
  /** The key to sign with; null when it is not on this machine. */
  take(id: string): Promise<KeyFile | null>;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A ring in `folder`, which is made with its first key. */
export function openKeyRing(folder: string): KeyRing {
  const pathOf = (id: string) => {
    if (!uuid.test(id)) throw new Error('A key is known by an id');
    return join(folder, `${id}.json`);
  };
  return {
    keep: async (id, key) => {
      const path = pathOf(id);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(path, `${JSON.stringify(key)}\n`, { flag: 'wx', mode: 0o600 });
    },
    take: async (id) => {
      try {
        return KeyFile.parse(JSON.parse(await readFile(pathOf(id), 'utf8')));
      } catch (error) {
        if ((error as { code?: string }).code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}
