// `credential key` and `credential did`: the secret half stays in its file, the other half is published.
import { writeFile } from 'node:fs/promises';
import { didDocument } from '../../../academy/credential/did.ts';
import { KeyFile, methodId, newKey, publishedKey } from '../../../platform/credential/signing-key.ts';
import { Refused } from '../ask.ts';
import { jsonAt } from '../json-at.ts';

export type KeyFlags = { kind: KeyFile['kind']; controller?: string; out: string };

export async function key({ kind, controller, out }: KeyFlags): Promise<void> {
  if (kind === 'rsa' && !controller)
    throw new Refused(
      'bad-input',
      '--controller is needed: an RSA key cannot stand for itself. Nothing was made.',
    );
  if (controller && !/^(did:|https:)/.test(controller))
    throw new Refused('bad-input', '--controller is a DID or an https address. Nothing was made.');
  const made = newKey(kind, controller);
  await writeFile(out, `${JSON.stringify(made, null, 2)}\n`, { flag: 'wx', mode: 0o600 }).catch(
    (error: { code?: string }) => {
      const what =
        error.code === 'EEXIST' ? 'is there already, and a key is never overwritten' : 'could not be written';
      throw new Refused('no-file', `${out} ${what}.`);
    },
  );
  process.stdout.write(`${methodId(made)}\n`);
}

export async function did(paths: string[]): Promise<void> {
  const keys = await Promise.all(paths.map(keyAt));
  const [first] = keys;
  const controllers = new Set(keys.map(({ controller }) => controller));
  if (!first || controllers.size !== 1)
    throw new Refused('bad-input', `These keys are of different issuers: ${[...controllers].join(', ')}.`);
  process.stdout.write(`${JSON.stringify(didDocument(first.controller, keys.map(publishedKey)), null, 2)}\n`);
}

/** @throws {Refused} when the file holds no key of ours */
export async function keyAt(path: string): Promise<KeyFile> {
  const read = KeyFile.safeParse(await jsonAt(path));
  if (read.success) return read.data;
  throw new Refused('bad-input', `${path} holds no signing key. Make one with “quarterdeck credential key”.`);
}
