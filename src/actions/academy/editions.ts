// Which editions there are, and what one holds. The shipped programme is here without anybody publishing it; it is stored when it is first used.
import type { Bundle } from '../../academy/content/bundle.ts';
import { isNewer } from '../../academy/content/difference.ts';
import { type Programme, piecesOf, readProgramme } from '../../academy/content/programme.ts';
import { type Outline, outlineOf } from '../../academy/path/outline.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import * as editions from '../../db/editions.ts';
import type { Tx } from '../../db/open.ts';
import { shippedProgrammes } from '../../platform/content/shipped-programmes.ts';

export type Edition = { digest: string; programme: Programme; outline: Outline };

/** An edition never changes, so what was read of it once is true in every workspace that has it. */
const read = new Map<string, Edition>();
const mostKept = 12;

/** What an edition holds. Whoever asks has found the digest in a row of the workspace, or among `standing`. @throws {Refusal} not-found */
export async function editionOf(tx: Tx, workspaceId: Id, digest: string): Promise<Edition> {
  const kept = read.get(digest);
  if (kept) return kept;
  const bundle =
    (await editions.bundle(tx, workspaceId, digest)) ??
    (await shippedProgrammes()).find((each) => each.digest === digest) ??
    refuse('not-found');
  return keep(bundle);
}

function keep(bundle: Bundle): Edition {
  const programme = readProgramme(new Map(Object.entries(bundle.files)), bundle.sealed);
  const edition = { digest: bundle.digest, programme, outline: outlineOf(programme) ?? refuse('not-found') };
  if (read.size >= mostKept) read.delete(read.keys().next().value as string);
  read.set(bundle.digest, edition);
  return edition;
}

export type Standing = Omit<editions.EditionRow, 'publishedAt'> & {
  /** Null while it came with the product and nobody has used it. */
  publishedAt: string | null;
};

/** Every edition somebody can begin on or stands on: those that were published, and those that came with the product. */
export async function standing(tx: Tx, workspaceId: Id): Promise<Standing[]> {
  const stored = await editions.list(tx, workspaceId);
  const shipped = (await shippedProgrammes()).filter(({ digest }) =>
    stored.every((row) => row.digest !== digest),
  );
  const fresh = shipped.map((bundle) => ({
    digest: bundle.digest,
    programme: bundle.programme,
    version: bundle.version,
    title: titleOf(bundle),
    publishedByName: null,
    publishedAt: null,
  }));
  return [...fresh, ...stored];
}

/** The edition a newcomer begins on: the highest version of a programme. */
export function newestOf(all: readonly Standing[], programme?: string): Standing | undefined {
  return all
    .filter((each) => programme === undefined || each.programme === programme)
    .reduce<Standing | undefined>(
      (best, each) => (best && !isNewer(each.version, best.version) ? best : each),
      undefined,
    );
}

/** Stores an edition that came with the product, so that rows can name it. */
export async function mustBeStored(tx: Tx, workspaceId: Id, digest: string): Promise<void> {
  const bundle = (await shippedProgrammes()).find((each) => each.digest === digest);
  if (bundle) await editions.insert(tx, workspaceId, { bundle, title: titleOf(bundle), by: null });
}

export function titleOf(bundle: Bundle): string {
  const kept = read.get(bundle.digest) ?? keep(bundle);
  return piecesOf(kept.programme, 'programme')[0]?.value.title ?? bundle.programme;
}
