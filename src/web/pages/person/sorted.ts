// What somebody owns apart from what they help with: every objective stands once, under the strongest tie. Pure.
import type { ListedObjective } from '../../../actions/objectives/shapes.ts';
import type { Line } from '../../okr/objective-lines.tsx';

/** @param involved where they own the objective or a key result @param contributing where they are named as contributor */
export function sorted(
  involved: readonly ListedObjective[],
  contributing: readonly ListedObjective[],
  personId: string,
): { own: Line[]; single: Line[]; helping: Line[] } {
  const own = involved.filter(({ ownerId }) => ownerId === personId);
  const single = involved.filter(({ ownerId }) => ownerId !== personId);
  const known = new Set(involved.map(({ id }) => id));
  const helping = contributing.filter(({ id }) => !known.has(id));
  return {
    own: own.map((objective) => ({ objective, keyResults: objective.keyResults })),
    single: single.map((objective) => ({
      objective,
      keyResults: objective.keyResults.filter((row) => row.ownerId === personId || helpsWith(row, personId)),
    })),
    // Somebody named on the objective helps with all of it.
    helping: helping.map((objective) => ({
      objective,
      keyResults: objective.contributorIds.includes(personId)
        ? objective.keyResults
        : objective.keyResults.filter((row) => helpsWith(row, personId)),
    })),
  };
}

function helpsWith({ contributorIds }: { contributorIds: readonly string[] }, personId: string): boolean {
  return contributorIds.includes(personId);
}
