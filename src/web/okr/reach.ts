// Which outcomes an objective reaches, directly or through what it supports, and who supports what. A link out of view leads nowhere.
import type { ListedObjective } from '../../actions/objectives/shapes.ts';

type Linked = Pick<ListedObjective, 'id' | 'supports'>;

/** The ids of the things an objective supports, once each: outcomes, and objectives (a key result counts as its objective). */
export function targetsOf({ supports }: Pick<ListedObjective, 'supports'>): {
  outcomes: string[];
  objectives: string[];
} {
  const outcomes = supports.filter((link) => link.toKind === 'outcome').map((link) => link.toId);
  const objectives = supports.flatMap((link) => (link.toObjectiveId ? [link.toObjectiveId] : []));
  return { outcomes: [...new Set(outcomes)], objectives: [...new Set(objectives)] };
}

/** The outcomes each objective reaches. Circles cannot stand, but one would not hang us. */
export function reachOf(objectives: readonly Linked[]): Map<string, ReadonlySet<string>> {
  const byId = new Map(objectives.map((each) => [each.id, each]));
  const reached = new Map<string, Set<string>>();
  const follow = (objective: Linked): ReadonlySet<string> => {
    const known = reached.get(objective.id);
    if (known) return known;
    const mine = new Set<string>();
    reached.set(objective.id, mine);
    const { outcomes, objectives: above } = targetsOf(objective);
    for (const id of outcomes) mine.add(id);
    for (const id of above) {
      const next = byId.get(id);
      if (next) for (const outcome of follow(next)) mine.add(outcome);
    }
    return mine;
  };
  for (const each of objectives) follow(each);
  return reached;
}

/** The objectives that support each thing, by the id of the outcome or objective. */
export function supportersOf<T extends Linked>(objectives: readonly T[]): Map<string, T[]> {
  const supporters = new Map<string, T[]>();
  for (const objective of objectives) {
    const { outcomes, objectives: above } = targetsOf(objective);
    for (const id of [...outcomes, ...above]) supporters.set(id, [...(supporters.get(id) ?? []), objective]);
  }
  return supporters;
}
