// The people of the workspace by id and as choices: pickers, mentions and histories all name them from here.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Id } from '../../core/id.ts';
import { ask } from '../app/client.ts';
import type { Option } from '../parts/option.tsx';

/** `nameOf` also knows those who left; `present` are the ones who can be given something. */
export function usePeople() {
  const { data } = useQuery(
    ask.people.list.queryOptions({ input: { includeLeft: true }, staleTime: 5 * 60_000 }),
  );
  return useMemo(() => {
    const all = data?.people ?? [];
    const names = new Map(all.map(({ id, name }) => [id, name]));
    const present = all.filter(({ leftAt }) => leftAt === null);
    const options: Option[] = present.map(({ id, name }) => ({ id, label: name }));
    return {
      present,
      options,
      nameOf: (id: Id | null) => (id === null ? null : (names.get(id) ?? null)),
      isHere: data !== undefined,
    };
  }, [data]);
}

export type People = ReturnType<typeof usePeople>;
