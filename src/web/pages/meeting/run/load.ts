// Who would carry more than a quarter holds. By name and above a limit only: it asks what to take off somebody, it ranks nobody.
import type { ListedObjective } from '../../../../actions/objectives/shapes.ts';

/** More key results, or more objectives, than this at once is too much for one person. */
const mostKeyResults = 4;
const mostObjectives = 2;

type Carried = { name: string; objectives: number; keyResults: number };

export function loadOf(all: readonly Pick<ListedObjective, 'ownerName' | 'keyResults'>[]): {
  heavy: Carried[];
  others: number;
  unowned: number;
} {
  const carried = new Map<string, Carried>();
  const of = (name: string) => {
    const own = carried.get(name) ?? { name, objectives: 0, keyResults: 0 };
    carried.set(name, own);
    return own;
  };
  let unowned = 0;
  for (const { ownerName, keyResults } of all) {
    if (ownerName) of(ownerName).objectives++;
    for (const each of keyResults)
      if (each.ownerName) of(each.ownerName).keyResults++;
      else unowned++;
  }
  const heavy = [...carried.values()].filter(
    ({ objectives, keyResults }) => objectives > mostObjectives || keyResults > mostKeyResults,
  );
  return {
    heavy: heavy.toSorted((a, b) => a.name.localeCompare(b.name)),
    others: carried.size - heavy.length,
    unowned,
  };
}
