// Puts objectives into the rows of the table: grouped, sorted, folded. Only arranges; which objectives there are is the server's answer.
import type { ListedKeyResult, ListedObjective } from '../../../actions/objectives/shapes.ts';
import { type Status, statuses } from '../../../core/check-in.ts';
import type { Look } from './address.ts';
import { checkedInAgo, isSilent } from './silence.ts';

export type GroupRow = {
  kind: 'group';
  key: string;
  name: string;
  /** A team or a person is the product's word; an outcome is somebody's own. */
  voice: 'product' | 'people';
  objectives: number;
  keyResults: number;
  counts: Record<Status, number>;
  isFolded: boolean;
};
export type ObjectiveRow = {
  kind: 'objective';
  key: string;
  objective: ListedObjective;
  /** Key results the filter lets through, when not all. */
  shown: number;
  isFolded: boolean;
};
export type KeyResultRow = {
  kind: 'key result';
  key: string;
  parent: string;
  objective: ListedObjective;
  keyResult: ListedKeyResult;
};
export type Row = GroupRow | ObjectiveRow | KeyResultRow;

export type Named = { id: string; title: string };
type Bundle = { key: string; name: string; voice: GroupRow['voice']; objectives: ListedObjective[] };

export type Surroundings = {
  today: string;
  personId: string;
  outcomes: readonly Named[];
  /** The outcomes each objective of the cycle reaches, found over the whole cycle: a filter cuts no links. */
  reach: ReadonlyMap<string, ReadonlySet<string>>;
  folded: ReadonlySet<string>;
};

/** The rows in order. @param folded keys of group and objective rows that are shut */
export function arrange(
  objectives: readonly ListedObjective[],
  look: Look,
  { today, personId, outcomes, reach, folded }: Surroundings,
): Row[] {
  const passes = passing(look, today, personId);
  const bundles = bundled(objectives, look, outcomes, reach);
  return bundles.flatMap((bundle): Row[] => {
    const inside = sorted(bundle.objectives, look, today).flatMap((objective): Row[] => {
      const key = `${bundle.key} ${objective.id}`;
      const shown = objective.keyResults.filter((each) => passes(objective, each));
      const isFolded = folded.has(key);
      return [
        { kind: 'objective', key, objective, shown: shown.length, isFolded },
        ...(isFolded ? [] : shown).map(
          (keyResult): Row => ({
            kind: 'key result',
            key: `${key} ${keyResult.id}`,
            parent: key,
            objective,
            keyResult,
          }),
        ),
      ];
    });
    if (look.group === 'none') return inside;
    const isFolded = folded.has(bundle.key);
    return [{ kind: 'group', ...standing(bundle), isFolded }, ...(isFolded ? [] : inside)];
  });
}

function standing({ key, name, voice, objectives }: Bundle): Omit<GroupRow, 'kind' | 'isFolded'> {
  const all = objectives.flatMap((each) => each.keyResults);
  const counts = Object.fromEntries(
    statuses.map((status) => [
      status,
      all.filter((each) => (each.status ?? 'not started') === status).length,
    ]),
  ) as Record<Status, number>;
  return { key, name, voice, objectives: objectives.length, keyResults: all.length, counts };
}

// Where the filter is about single key results, only those are shown; a word in the objective's title shows all of them.
function passing(look: Look, today: string, personId: string) {
  const word = look.text.trim().toLocaleLowerCase();
  const owner = look.owner === 'me' ? personId : look.owner;
  return (objective: ListedObjective, keyResult: ListedKeyResult): boolean =>
    (look.statuses.length === 0 || look.statuses.includes(keyResult.status ?? 'not started')) &&
    (look.silentDays === null || isSilent(objective, keyResult, today, look.silentDays)) &&
    (owner === null || objective.ownerId === owner || keyResult.ownerId === owner) &&
    (word === '' ||
      objective.title.toLocaleLowerCase().includes(word) ||
      keyResult.title.toLocaleLowerCase().includes(word));
}

function bundled(
  objectives: readonly ListedObjective[],
  { group }: Look,
  outcomes: readonly Named[],
  reach: Surroundings['reach'],
): Bundle[] {
  if (group === 'none') return [{ key: 'all', name: '', voice: 'product', objectives: [...objectives] }];
  if (group === 'outcome') return byOutcome(objectives, outcomes, reach);
  const bundles = new Map<string, Bundle>();
  for (const objective of objectives) {
    const [key, name] = placeOf(objective, group);
    const bundle = bundles.get(key) ?? { key, name, voice: 'product', objectives: [] };
    bundle.objectives.push(objective);
    bundles.set(key, bundle);
  }
  const found = [...bundles.values()];
  if (group === 'status')
    return found.sort((a, b) => worst.indexOf(a.key as Status) - worst.indexOf(b.key as Status));
  return found.sort(
    (a, b) => Number(a.key === nobody) - Number(b.key === nobody) || a.name.localeCompare(b.name, 'en-GB'),
  );
}

const nobody = 'nobody';
const worst: readonly Status[] = ['off track', 'at risk', 'on track', 'not started'];

function placeOf(objective: ListedObjective, group: Look['group']): [key: string, name: string] {
  if (group === 'owner') return [objective.ownerId ?? nobody, objective.ownerName ?? 'Nobody yet'];
  if (group === 'status')
    return [objective.status, objective.status[0]?.toUpperCase() + objective.status.slice(1)];
  return [objective.teamId, objective.teamName];
}

function byOutcome(
  objectives: readonly ListedObjective[],
  outcomes: readonly Named[],
  reach: Surroundings['reach'],
): Bundle[] {
  const reaching = (id: string) => objectives.filter((each) => reach.get(each.id)?.has(id));
  const apart = objectives.filter((each) => !outcomes.some(({ id }) => reach.get(each.id)?.has(id)));
  return [
    ...outcomes.map(
      ({ id, title }): Bundle => ({ key: id, name: title, voice: 'people', objectives: reaching(id) }),
    ),
    { key: nobody, name: 'Reach no outcome', voice: 'product' as const, objectives: apart },
  ].filter((bundle) => bundle.objectives.length > 0);
}

const compare = new Intl.Collator('en-GB', { numeric: true }).compare;

function sorted(
  objectives: readonly ListedObjective[],
  { sort, isDescending }: Look,
  today: string,
): ListedObjective[] {
  if (sort === 'default') return [...objectives];
  const worth = (objective: ListedObjective): string | number | null => {
    const own = objective.keyResults;
    if (sort === 'title') return objective.title;
    if (sort === 'owner') return objective.ownerName;
    if (sort === 'status') return worst.indexOf(objective.status);
    if (sort === 'progress') return objective.progress;
    if (sort === 'confidence')
      return furthest(
        own.map((each) => each.confidence),
        Math.min,
      );
    return furthest(
      own.map((each) => checkedInAgo(each, today)),
      Math.max,
    );
  };
  const way = isDescending ? -1 : 1;
  return objectives
    .map((objective) => ({ objective, value: worth(objective) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return (
        way * (typeof a.value === 'number' ? a.value - Number(b.value) : compare(a.value, String(b.value)))
      );
    })
    .map(({ objective }) => objective);
}

// The key result that worries most speaks for its objective.
function furthest(values: readonly (number | null)[], pick: (...known: number[]) => number): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? pick(...known) : null;
}
