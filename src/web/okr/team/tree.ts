// The teams as a tree, from the flat list the server gives. Pure; a parent out of view makes a root, so nobody gets lost.
import type { shelf } from '../../app/client.ts';

export type TeamInList = Awaited<ReturnType<typeof shelf.teams.list>>['teams'][number];

export type Branch<T> = { team: T; below: Branch<T>[] };

type Hung = { id: string; parentId: string | null };

/** In the order of `teams` at every level. */
export function treeOf<T extends Hung>(teams: readonly T[]): Branch<T>[] {
  const known = new Set(teams.map(({ id }) => id));
  const under = Map.groupBy(teams, ({ parentId }) => (parentId && known.has(parentId) ? parentId : null));
  const grow = (parentId: string | null): Branch<T>[] =>
    (under.get(parentId) ?? []).map((team) => ({ team, below: grow(team.id) }));
  return grow(null);
}

/** The ids of every team under one. */
export function below(teams: readonly Hung[], id: string): Set<string> {
  const found = new Set<string>();
  const follow = (parentId: string) => {
    for (const team of teams)
      if (team.parentId === parentId && !found.has(team.id)) {
        found.add(team.id);
        follow(team.id);
      }
  };
  follow(id);
  return found;
}
