// Whether a bundle is what its digest says. Whoever takes one in asks this first: a file changed by a letter has another digest.
import { canonical } from '../canonical.ts';
import type { Bundle, Digest } from './bundle.ts';
import { isSealed } from './programme.ts';

/** What speaks against a bundle; empty when it is whole. */
export function bundleProblems({ files, digest, ...frozen }: Bundle, sha256: Digest): string[] {
  const { programme, version, manifest, sealed } = frozen;
  const open = Object.keys(manifest).filter((path) => !isSealed(path));
  return [
    ...Object.keys(files)
      .filter(isSealed)
      .map((path) => `${path} is sealed: a bundle holds its digest alone`),
    ...Object.entries(files)
      .filter(([path, text]) => manifest[path] !== sha256(text))
      .map(([path]) => `${path} is not the file the manifest means`),
    ...open.filter((path) => !Object.hasOwn(files, path)).map((path) => `${path} is missing`),
    ...(digest === sha256(canonical({ programme, version, manifest, sealed }))
      ? []
      : ['the digest is not that of this bundle']),
  ];
}
