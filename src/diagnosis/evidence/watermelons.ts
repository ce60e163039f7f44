// What was missed, and whether confidence foresaw it (WMELON).
import type { Id } from '../../core/id.ts';
import type { Piece } from './piece.ts';

/** A score below this was missed. */
export const missedBelow = 0.4;
/** Confidence from here on is green. */
const greenFrom = 0.7;

/** A key result scored below 0.4, with the confidence it stood at three weeks before the end; null when none was stated. */
export type Missed = { id: Id; teamId: Id; confidence: number | null };

export function readMissed(missed: readonly Missed[]): Piece[] {
  return missed.map(({ id, teamId, confidence }) => ({
    kind: 'key result',
    id,
    teamId,
    isBad: confidence !== null && confidence >= greenFrom,
  }));
}
