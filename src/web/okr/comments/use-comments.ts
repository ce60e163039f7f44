// The comments of one objective, whether this person may add to them, and whom they can name.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, type shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { problemOf } from '../../parts/problem.ts';
import type { Whole } from '../draft-editor/wires.ts';
import type { People } from '../use-people.ts';

export type Comment = Awaited<ReturnType<typeof shelf.comments.list>>['comments'][number];

export function useComments(objective: Whole, people: People) {
  const { data, error, refetch } = useQuery(
    ask.comments.list.queryOptions({ input: { objectiveId: objective.id } }),
  );
  const may = useMay();
  return {
    comments: (data?.comments ?? []).filter(({ removedAt }) => removedAt === null),
    those: people.present.filter((person) => canSee(person, objective)),
    mayWrite:
      may('comments.create', objective) && objective.state !== 'closed' && objective.removedAt === null,
    error,
    refetch,
  };
}

/** Whether somebody can see an objective, so that mentioning them does not point at nothing. */
function canSee(
  { role, teamIds, leadIds }: People['present'][number],
  { visibility, teamId }: Pick<Whole, 'visibility' | 'teamId'>,
): boolean {
  if (visibility === 'workspace' || role === 'owner' || role === 'admin') return true;
  return teamIds.includes(teamId) || leadIds.includes(teamId);
}

/** Does one thing to the comments and asks for them again; true when it was done. */
export function useChange() {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setError(null);
    try {
      await work();
      await client.invalidateQueries({ queryKey: ask.comments.key() });
      void client.invalidateQueries({ queryKey: ask.objectives.history.key() });
      return true;
    } catch (thrown) {
      if (problemOf(thrown).code === 'stale-version')
        await client.invalidateQueries({ queryKey: ask.comments.key() });
      setError(thrown);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { run, isBusy, error };
}
