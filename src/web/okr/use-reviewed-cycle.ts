// The cycle whose review is read: the one in the address, else the one in review, else the current one.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ask } from '../app/client.ts';
import type { ChosenCycle } from './use-chosen-cycle.ts';

/** @param page where another cycle is read */
export function useReviewedCycle(page: '/review' | '/resets'): ChosenCycle {
  const { cycle: wanted } = useSearch({ strict: false }) as { cycle?: unknown };
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(ask.cycles.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const cycles = data?.cycles ?? [];
  const named = cycles.find(({ id }) => id === wanted);
  const chosen =
    cycles.findLast(({ phase }) => phase === 'review') ??
    cycles.find(({ id }) => id === data?.currentId) ??
    cycles[0];
  return {
    cycles,
    // An address that names none of ours is not read as another one.
    cycle: data ? ((wanted === undefined ? chosen : named) ?? null) : undefined,
    named: named?.id,
    error,
    retry: () => void refetch(),
    choose: (id) => void navigate({ to: page, search: (now) => ({ ...now, cycle: id }) }),
  };
}
