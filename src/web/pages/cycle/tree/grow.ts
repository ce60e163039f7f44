// Turns links into a tree. A thing supported by several stands under each of them and says so; what supports nothing stands apart.
import type { ListedObjective } from '../../../../actions/objectives/shapes.ts';
import { supportersOf, targetsOf } from '../../../okr/reach.ts';
import type { Named } from '../arrange.ts';

export type Team = { id: string; parentId: string | null; name: string };

export type Branch =
  | {
      kind: 'outcome';
      key: string;
      depth: number;
      outcome: Named;
      under: readonly ListedObjective[];
      isFolded: boolean;
    }
  | {
      kind: 'team';
      key: string;
      depth: number;
      name: string;
      under: readonly ListedObjective[];
      isFolded: boolean;
    }
  | { kind: 'apart'; key: string; depth: 0; under: readonly ListedObjective[]; isFolded: boolean }
  | {
      kind: 'objective';
      key: string;
      depth: number;
      objective: ListedObjective;
      /** How many other places it stands in. */
      elsewhere: number;
      supporters: number;
      isApart: boolean;
      isFolded: boolean;
    };

type Ground = {
  shown: readonly ListedObjective[];
  outcomes: readonly Named[];
  reach: ReadonlyMap<string, ReadonlySet<string>>;
  folded: ReadonlySet<string>;
};

/** Outcomes, the objectives that support them, what supports those, and at the end the ones that support nothing. */
export function growByOutcome({ shown, outcomes, reach, folded }: Ground): Branch[] {
  const here = new Set(shown.map(({ id }) => id));
  const supporters = supportersOf(shown);
  const reaches = (objective: string, outcome: string) => reach.get(objective)?.has(outcome) ?? false;
  // Where the filter took out what lies between, the nearest thing shown takes its place.
  const directly = (outcome: string) =>
    shown.filter((each) => {
      const { outcomes: named, objectives: above } = targetsOf(each);
      return (
        named.includes(outcome) ||
        (reaches(each.id, outcome) && !above.some((id) => here.has(id) && reaches(id, outcome)))
      );
    });
  const roots = outcomes.map((outcome) => ({ outcome, children: directly(outcome.id) }));
  const grounded = new Set(roots.flatMap(({ children }) => children.map(({ id }) => id)));
  const isTop = (each: ListedObjective) =>
    !grounded.has(each.id) && !targetsOf(each).objectives.some((id) => here.has(id));
  const apart = shown.filter(isTop);
  const places = new Map<string, number>();
  for (const each of shown) {
    const above = targetsOf(each).objectives.filter((id) => here.has(id)).length;
    const under = roots.filter(({ children }) => children.includes(each)).length;
    places.set(each.id, above + under);
  }
  const grow = (
    objective: ListedObjective,
    key: string,
    depth: number,
    path: readonly string[],
    isApart: boolean,
  ): Branch[] => {
    const own = (supporters.get(objective.id) ?? []).filter(({ id }) => !path.includes(id));
    const mine = `${key} ${objective.id}`;
    const isFolded = folded.has(mine);
    const inside = isFolded
      ? []
      : own.flatMap((each) => grow(each, mine, depth + 1, [...path, objective.id], false));
    const elsewhere = Math.max(0, (places.get(objective.id) ?? 1) - 1);
    return [
      {
        kind: 'objective',
        key: mine,
        depth,
        objective,
        elsewhere,
        supporters: own.length,
        isApart,
        isFolded,
      },
      ...inside,
    ];
  };
  const trunks = roots
    .filter(({ children }) => children.length > 0 || shown.length === 0)
    .flatMap(({ outcome, children }): Branch[] => {
      const isFolded = folded.has(outcome.id);
      const under = shown.filter(({ id }) => reaches(id, outcome.id));
      return [
        { kind: 'outcome', key: outcome.id, depth: 0, outcome, under, isFolded },
        ...(isFolded ? [] : children.flatMap((each) => grow(each, outcome.id, 1, [], false))),
      ];
    });
  if (apart.length === 0) return trunks;
  const isFolded = folded.has('apart');
  return [
    ...trunks,
    { kind: 'apart', key: 'apart', depth: 0, under: apart, isFolded },
    ...(isFolded ? [] : apart.flatMap((each) => grow(each, 'apart', 1, [], each.supports.length === 0))),
  ];
}

/** The company, its teams and theirs, each with its objectives; teams with nothing in them are left out. */
export function growByTeam(
  { shown, folded }: Pick<Ground, 'shown' | 'folded'>,
  teams: readonly Team[],
): Branch[] {
  const byTeam = Map.groupBy(shown, ({ teamId }) => teamId);
  const known = new Set(teams.map(({ id }) => id));
  const below = Map.groupBy(teams, ({ parentId }) => (parentId && known.has(parentId) ? parentId : ''));
  const grow = (team: Team, depth: number): { rows: Branch[]; under: ListedObjective[] } => {
    const own = byTeam.get(team.id) ?? [];
    const inner = (below.get(team.id) ?? []).map((each) => grow(each, depth + 1));
    const under = [...own, ...inner.flatMap((each) => each.under)];
    if (under.length === 0) return { rows: [], under };
    const isFolded = folded.has(team.id);
    const leaves = own.map(
      (objective): Branch => ({
        kind: 'objective',
        key: `${team.id} ${objective.id}`,
        depth: depth + 1,
        objective,
        elsewhere: 0,
        supporters: 0,
        isApart: false,
        isFolded: false,
      }),
    );
    const rows: Branch[] = [
      { kind: 'team', key: team.id, depth, name: team.name, under, isFolded },
      ...(isFolded ? [] : [...leaves, ...inner.flatMap((each) => each.rows)]),
    ];
    return { rows, under };
  };
  return (below.get('') ?? []).flatMap((team) => grow(team, 0).rows);
}
