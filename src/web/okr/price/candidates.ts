// What could be given up for an addition: objectives and key results the reader may take out, the addition's own team first. Pure.
import type { ListedObjective } from '../../../actions/objectives/shapes.ts';
import { type Day, daysBetween } from '../../../core/calendar/day.ts';
import type { Id } from '../../../core/id.ts';
import { liveDays } from '../../../core/trade-off.ts';

export type Candidate = {
  /** Of the key result, or of the whole objective. */
  id: Id;
  objectiveId: Id;
  keyResultId: Id | null;
  title: string;
  teamName: string;
  checkedInOn: Day | null;
  /** Checked in on in the last three weeks, so that it pays for something. */
  isLive: boolean;
};

/** @param teamId of the addition  @param addedTo the objective a key result is added to; it cannot be given up whole */
export function candidatesIn(
  objectives: readonly ListedObjective[],
  { teamId, addedTo, today }: { teamId: Id; addedTo: Id | null; today: Day },
): Candidate[] {
  const own = (row: ListedObjective) => (row.teamId === teamId ? 0 : 1);
  return objectives
    .toSorted((a, b) => own(a) - own(b))
    .flatMap((row) => {
      const { id, teamName } = row;
      const days = row.keyResults.flatMap(({ effectiveOn }) => (effectiveOn ? [effectiveOn] : [])).sort();
      const whole = { id, objectiveId: id, keyResultId: null, title: row.title, teamName };
      const results = row.keyResults.filter(({ role }) => role === 'result').length;
      const parts = row.keyResults
        .filter(({ role }) => role === 'guard' || results > 1)
        .map((part) => ({
          id: part.id,
          objectiveId: id,
          keyResultId: part.id,
          title: part.title,
          teamName,
          ...standing(part.effectiveOn, today),
        }));
      return addedTo === id ? parts : [{ ...whole, ...standing(days.at(-1) ?? null, today) }, ...parts];
    });
}

function standing(checkedInOn: Day | null, today: Day): Pick<Candidate, 'checkedInOn' | 'isLive'> {
  return { checkedInOn, isLive: checkedInOn !== null && daysBetween(checkedInOn, today) <= liveDays };
}
