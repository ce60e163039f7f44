// Which key results the stepper walks: all that are due, one, those of an objective, or one whose check-in is corrected. The address says which.
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { CheckIn } from '../../../actions/check-ins.ts';
import type { Cycle } from '../../../actions/cycles.ts';
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import type { Thing } from '../../../core/permission.ts';
import { ask } from '../../app/client.ts';

export type Step = {
  keyResult: KeyResult;
  objectiveTitle: string;
  /** What the right to check in depends on. */
  thing: Thing;
  cycle: Cycle;
  corrects?: CheckIn;
};

export type Steps =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'ready'; steps: Step[]; isAll: boolean };

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

export function useSteps(): Steps {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const [only, objective, corrects] = [text(search.only), text(search.objective), text(search.corrects)];
  const wrong = useQuery(
    ask.checkIns.get.queryOptions({ input: { id: corrects ?? '' }, enabled: corrects !== undefined }),
  );
  const oneId = only ?? wrong.data?.keyResultId;
  const one = useQuery(
    ask.keyResults.get.queryOptions({ input: { id: oneId ?? '' }, enabled: oneId !== undefined }),
  );
  const whole = useQuery(
    ask.objectives.get.queryOptions({ input: { id: objective ?? '' }, enabled: objective !== undefined }),
  );
  const wholeCycle = useQuery(
    ask.cycles.get.queryOptions({
      input: { id: whole.data?.cycleId ?? '' },
      enabled: whole.data !== undefined,
    }),
  );
  const isAll = !only && !corrects && !objective;
  const home = useQuery(ask.home.get.queryOptions({ input: {}, enabled: isAll }));

  const asked = isAll ? [home] : objective ? [whole, wholeCycle] : corrects ? [wrong, one] : [one];
  const failed = asked.find((query) => query.error);
  if (failed) return { state: 'failed', error: failed.error, retry: () => void failed.refetch() };
  if (asked.some((query) => query.data === undefined)) return { state: 'loading' };
  return { state: 'ready', isAll, steps: stepsFrom() };

  function stepsFrom(): Step[] {
    if (isAll)
      return (home.data?.checkIns ?? []).flatMap((keyResult) => {
        const cycle = home.data?.cycles.find(({ id }) => id === keyResult.cycleId);
        return cycle
          ? [{ keyResult, objectiveTitle: keyResult.objectiveTitle, thing: keyResult, cycle }]
          : [];
      });
    if (whole.data && wholeCycle.data) {
      const { title, keyResults, teamId, ownerId } = whole.data;
      const cycle = wholeCycle.data;
      return keyResults
        .filter(({ removedAt }) => removedAt === null)
        .map((keyResult) => ({
          keyResult,
          objectiveTitle: title,
          thing: thingOf(keyResult, teamId, ownerId),
          cycle,
        }));
    }
    if (!one.data) return [];
    const { objectiveTitle, objectiveOwnerId, teamId, cycle } = one.data;
    const thing = thingOf(one.data, teamId, objectiveOwnerId);
    return [{ keyResult: one.data, objectiveTitle, thing, cycle, corrects: wrong.data }];
  }
}

function thingOf(
  { ownerId, contributorIds }: KeyResult,
  teamId: string,
  objectiveOwnerId: string | null,
): Thing {
  return {
    ownerId,
    teamId,
    contributorIds: [...contributorIds, ...(objectiveOwnerId ? [objectiveOwnerId] : [])],
  };
}
