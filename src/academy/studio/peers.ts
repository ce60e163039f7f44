// Who reads a piece: two others of the cohort, whoever has the least to read, and by chance that can be worked out again. The author is not told who.

export const readersOfAPiece = 2;

export type Peer = { id: string; asked: number };

/**
 * The peers who are asked, at most two.
 * @param peers everybody else of the cohort who is learning, with how many pieces they were asked to read
 * @param chance a number from 0 to 1 for a peer; the same piece and peer give the same one
 */
export function readersFor(peers: readonly Peer[], chance: (peer: string) => number): string[] {
  return peers
    .map((peer) => ({ ...peer, lot: chance(peer.id) }))
    .sort((a, b) => a.asked - b.asked || a.lot - b.lot)
    .slice(0, readersOfAPiece)
    .map(({ id }) => id);
}
