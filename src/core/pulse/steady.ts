// Waves side by side: a team that one person joined would, if nobody changed their mind, give away what that person said. Such a branch waits.
import type { Id } from '../id.ts';
import { leastShown } from './branches.ts';

/** Who was asked in a branch. */
export type Asked = { id: Id; people: readonly Id[] };

/**
 * The branches of a new wave that may stand beside what earlier waves showed: whichever of them are laid over each other, what is asked of in one and not
 * in another is nobody, or at least five people.
 * @param before who was asked in each branch that was shown before
 */
export function steadyBranches(candidates: readonly Asked[], before: readonly (readonly Id[])[]): Set<Id> {
  let parts: Set<Id>[] = [];
  for (const people of before) parts = split(parts, people) ?? parts;
  const steady = new Set<Id>();
  // The larger ones first: of a branch and the one above it, the one above is worth more.
  for (const { id, people } of candidates.toSorted((a, b) => b.people.length - a.people.length)) {
    const finer = before.length === 0 ? parts : split(parts, people);
    if (!finer) continue;
    steady.add(id);
    parts = finer;
  }
  return steady;
}

/** Parts cut along one more group; undefined where a piece would be somebody, and fewer than five. */
function split(parts: readonly Set<Id>[], people: readonly Id[]): Set<Id>[] | undefined {
  const group = new Set(people);
  const pieces = parts.flatMap((part) => [
    [...part].filter((id) => group.has(id)),
    [...part].filter((id) => !group.has(id)),
  ]);
  pieces.push(people.filter((id) => !parts.some((part) => part.has(id))));
  const some = pieces.filter(({ length }) => length > 0);
  return some.every(({ length }) => length >= leastShown) ? some.map((piece) => new Set(piece)) : undefined;
}
