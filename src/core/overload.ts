// Where a plan asks for more than was agreed: teams over their limits, and people who own key results in more teams than one. Counts, never a ranking: both stay in the order they come in.
import type { Id } from './id.ts';
import type { Limits } from './workspace.ts';

export type PlannedTeam = {
  id: Id;
  isTop: boolean;
  /** Objectives of the cycle, each with how many key results it has. */
  objectives: readonly { id: Id; keyResults: number }[];
};

export type PlannedPerson = { id: Id; keyResults: number; teams: number };

export type TeamLoad = {
  id: Id;
  objectives: number;
  limit: number;
  /** Objectives with more key results than were agreed. */
  wide: Id[];
};

/** Teams with more objectives than their limit, or with an objective that has more key results than agreed. */
export function teamsOver(teams: readonly PlannedTeam[], limits: Limits): TeamLoad[] {
  return teams.flatMap(({ id, isTop, objectives }) => {
    const limit = isTop ? limits.companyObjectives : limits.teamObjectives;
    const wide = objectives
      .filter(({ keyResults }) => keyResults > limits.keyResultsTo)
      .map((each) => each.id);
    return objectives.length > limit || wide.length > 0
      ? [{ id, objectives: objectives.length, limit, wide }]
      : [];
  });
}

/** People who own more key results than one objective should have, in more than one team: whoever owns many in one team has one lead to see it. */
export function peopleOver<T extends PlannedPerson>(people: readonly T[], limits: Limits): T[] {
  return people.filter(({ keyResults, teams }) => teams > 1 && keyResults > limits.keyResultsTo);
}
