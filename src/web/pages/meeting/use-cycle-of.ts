// The cycle a meeting belongs to, for its weeks.
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../app/client.ts';

export function useCycleOf(id: string) {
  const { data } = useQuery(ask.cycles.list.queryOptions({ input: {}, staleTime: 60_000 }));
  return data?.cycles.find((cycle) => cycle.id === id);
}
