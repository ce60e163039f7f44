// The editions people are assessed in. A sitting stays on the one it was booked for, by its digest; it is stored with the booking.
import { type Paper, paperOf } from '../../academy/paper/paper.ts';
import type { Id } from '../../core/id.ts';
import { refuse } from '../../core/refusal.ts';
import type { Tx } from '../../db/open.ts';
import * as programmes from '../academy/editions.ts';

export type Edition = { digest: string; paper: Paper };

/** The edition something was frozen with. @throws {Refusal} not-found when it is not here, or nobody can be assessed in it */
export async function editionBy(tx: Tx, workspaceId: Id, digest: string): Promise<Edition> {
  const { programme } = await programmes.editionOf(tx, workspaceId, digest);
  return { digest, paper: paperOf(programme) ?? refuse('not-found') };
}

/** The edition a programme is assessed in now. @throws {Refusal} not-found */
export async function editionOf(tx: Tx, workspaceId: Id, programme: string): Promise<Edition> {
  const newest = programmes.newestOf(await programmes.standing(tx, workspaceId), programme);
  return editionBy(tx, workspaceId, newest?.digest ?? refuse('not-found'));
}

/** The newest edition of every programme somebody can be assessed in. */
export async function newestEditions(tx: Tx, workspaceId: Id): Promise<Edition[]> {
  const all = await programmes.standing(tx, workspaceId);
  const digests = [...new Set(all.map(({ programme }) => programme))].flatMap(
    (programme) => programmes.newestOf(all, programme)?.digest ?? [],
  );
  return Promise.all(digests.map((digest) => editionBy(tx, workspaceId, digest)));
}
