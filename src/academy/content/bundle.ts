// A programme frozen: learners stay on the bundle they began with, and its digest says which that was. Sealed items are in it by digest only.
import { z } from 'zod';
import { canonical } from '../canonical.ts';
import { isSealed, type Programme, piecesOf, type Sealed } from './programme.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

export const Bundle = z.strictObject({
  programme: z.string(),
  version: z.string(),
  /** SHA-256 of every file, sealed ones included. */
  manifest: z.record(z.string(), Hash),
  /** SHA-256 of the canonical form of programme, version, manifest and sealed items. */
  digest: Hash,
  files: z.record(z.string(), z.string()),
  sealed: z.array(z.strictObject({ id: z.string(), hash: Hash })),
});
export type Bundle = z.infer<typeof Bundle>;

/** SHA-256 of a text, as hex. */
export type Digest = (text: string) => string;

/** Sealed items by digest, whether their files are at hand or not. */
export function sealedOf(programme: Programme, sha256: Digest): Sealed[] {
  const own = piecesOf(programme, 'items')
    .filter(({ path }) => isSealed(path))
    .flatMap(({ value }) => value.map((item) => ({ id: item.id, hash: sha256(canonical(item)) })));
  return [...own, ...programme.sealed].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Null of a programme without its `programme.yaml`. */
export function bundleOf(programme: Programme, sha256: Digest): Bundle | null {
  const [about] = piecesOf(programme, 'programme');
  if (!about) return null;
  const files = [...programme.files].sort(([a], [b]) => (a < b ? -1 : 1));
  const frozen = {
    programme: about.value.id,
    version: about.value.version,
    manifest: Object.fromEntries(files.map(([path, text]) => [path, sha256(text)])),
    sealed: sealedOf(programme, sha256),
  };
  return {
    ...frozen,
    digest: sha256(canonical(frozen)),
    files: Object.fromEntries(files.filter(([path]) => !isSealed(path))),
  };
}
