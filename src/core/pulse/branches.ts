// Which branches of the team tree may be shown, so that no sum and no difference of what is shown speaks of fewer than five people.
import type { Id } from '../id.ts';

/** Answers a shown group holds at least. */
export const leastShown = 5;

export type Branch = { id: Id; parentId: Id | null };

/** A branch that may be shown: its team and all below it. Null is everybody. */
export type Shown = { id: Id | null; teamIds: (Id | null)[]; n: number };

type Node = { id: Id | null; teamIds: (Id | null)[]; n: number; below: Node[] };

/**
 * The branches that may be shown side by side. What is left of a branch once all shown below it are taken away is nobody, or at least five: where it
 * would be fewer, the smallest shown below it gives way too (complementary suppression). Shown branches are nested or apart, so whatever is added
 * and subtracted speaks of whole remainders, never of a part of one.
 * @param answers how many came from each team; null: from people in no team
 * @param isCandidate whether a branch may be shown at all
 */
export function shownBranches(
  answers: ReadonlyMap<Id | null, number>,
  teams: readonly Branch[],
  isCandidate: (id: Id) => boolean = () => true,
): Shown[] {
  const ids = new Set(teams.map(({ id }) => id));
  // A team whose parent is gone hangs on everybody, as does an answer from a team that is gone.
  const children = Map.groupBy(teams, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : null));
  const strays = [...answers.keys()].filter((id) => id === null || !ids.has(id));
  const visit = (id: Id | null): { teamIds: (Id | null)[]; n: number; shown: Node[] } => {
    const parts = (children.get(id) ?? []).map((team) => visit(team.id));
    const own = id === null ? strays : [id];
    const teamIds = [...own, ...parts.flatMap((part) => part.teamIds)];
    const n = teamIds.reduce((sum, team) => sum + (answers.get(team) ?? 0), 0);
    const below = parts.flatMap((part) => part.shown);
    if (n < leastShown) return { teamIds, n, shown: [] };
    if (id !== null && !isCandidate(id)) return { teamIds, n, shown: below };
    return { teamIds, n, shown: [{ id, teamIds, n, below: givingWay(n, below) }] };
  };
  return visit(null).shown.flatMap(flat);
}

function givingWay(n: number, below: Node[]): Node[] {
  const left = n - below.reduce((sum, node) => sum + node.n, 0);
  if (left === 0 || left >= leastShown) return below;
  const smallest = below.reduce((least, node) => (node.n < least.n ? node : least));
  return givingWay(n, [...below.filter((node) => node !== smallest), ...smallest.below]);
}

const flat = ({ below, ...shown }: Node): Shown[] => [shown, ...below.flatMap(flat)];
