// Which decision the other futures begin with: the costliest one that would have changed the outcome. Some cost marks and move only what the teams believe.
import { useEffect, useState } from 'react';
import type { DebriefDecision } from '../../../../simulator/debrief/debrief.ts';
import type { Look } from './look.ts';

/** The id of its scene; that of the first where none is felt, or they cannot be lived; null while it is not known. */
export function useFelt(
  decisions: readonly DebriefDecision[],
  live: Look['live'],
  isRevealed: boolean,
): string | null {
  const [felt, setFelt] = useState<string | null>(null);
  const ids = decisions.map(({ scene }) => scene.id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same decisions of the same run have the same futures
  useEffect(() => {
    if (!isRevealed) return;
    let isGone = false;
    const look = async () => {
      for (const decision of decisions) {
        const { better, worse } = await live(decision, decision.best, 0);
        if (better + worse > 0) return decision;
      }
      return decisions[0];
    };
    look()
      .catch(() => decisions[0])
      .then((found) => !isGone && setFelt(found?.scene.id ?? null));
    return () => {
      isGone = true;
    };
  }, [ids, isRevealed]);
  return felt;
}
