// The cycle a page speaks of: the one in its address, else the current one.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ask } from '../app/client.ts';

/** `cycle` is undefined while it is on its way and null when there is none. */
export function useChosenCycle() {
  const { cycle: wanted } = useSearch({ strict: false }) as { cycle?: unknown };
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(ask.cycles.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const cycles = data?.cycles ?? [];
  const chosen = cycles.find(({ id }) => id === wanted) ?? cycles.find(({ id }) => id === data?.currentId);
  return {
    cycles,
    cycle: data ? (chosen ?? cycles[0] ?? null) : undefined,
    /** For links to other pages: nothing where the current one is meant. */
    named: chosen && chosen.id !== data?.currentId ? chosen.id : undefined,
    error,
    retry: () => void refetch(),
    choose: (id: string) =>
      void navigate({
        to: '.',
        search: (now: Record<string, unknown>) => ({
          ...now,
          cycle: id === data?.currentId ? undefined : id,
        }),
        resetScroll: false,
      }),
  };
}

export type ChosenCycle = ReturnType<typeof useChosenCycle>;
