// What an objective still lacks before it can be closed. The server refuses without it; the list and the page say so beforehand.
import type { KeyResult, Objective } from '../../../actions/objectives/shapes.ts';

type Scored = Pick<KeyResult, 'role' | 'score'>;

/** Key results that get a score: those that are not guards. `keyResults` holds no removed ones. */
export function resultsOf<T extends Scored>(keyResults: readonly T[]): T[] {
  return keyResults.filter(({ role }) => role === 'result');
}

/** Key results that still wait for their score. */
export function unscoredOf<T extends Scored>(keyResults: readonly T[]): T[] {
  return resultsOf(keyResults).filter(({ score }) => score === null);
}

/** The objectives a review is about, by team in the order of the list. */
export function byTeam<T extends Pick<Objective, 'teamId' | 'teamName'>>(objectives: readonly T[]) {
  return [...Map.groupBy(objectives, ({ teamId }) => teamId).values()].map((own) => ({
    id: own[0]?.teamId ?? '',
    name: own[0]?.teamName ?? '',
    own,
  }));
}

/** "0.7", "1.0". */
export const scoreWords = (score: number) => score.toFixed(1);
