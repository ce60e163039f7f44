// One thing that should have happened, with what became of it. A count is made of these, so that whoever reads it can go and look at each.
import type { Id } from '../../core/id.ts';
import type { Count } from '../facts.ts';

export const pieceKinds = ['objective', 'key result', 'meeting', 'decision', 'request', 'team'] as const;

/** Nothing of it names a person or says a word: who may see the thing itself finds it by its id. */
export type Piece = {
  kind: (typeof pieceKinds)[number];
  id: Id;
  /** The week of the cycle it is about, where it is about one. */
  week?: number;
  teamId: Id | null;
  isBad: boolean;
};

/** How many went wrong, of how many. */
export function countOf(pieces: readonly Piece[]): Count {
  return { bad: pieces.filter(({ isBad }) => isBad).length, n: pieces.length };
}
