// Who sponsors a team and so signs and answers for it; while nobody does, the owners of the workspace sign.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Id } from '../../../core/id.ts';
import { holdersOf } from '../../../core/rhythm-role.ts';
import { ask } from '../../app/client.ts';
import { usePeople } from '../use-people.ts';

export function useSponsors() {
  const { data: held } = useQuery(ask.rhythmRoles.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const { data: tree } = useQuery(
    ask.teams.list.queryOptions({ input: { includeArchived: true }, staleTime: 60_000 }),
  );
  const { present } = usePeople();
  return useMemo(() => {
    const sponsorsOf = (teamId: Id | null) =>
      holdersOf(held?.roles ?? [], 'sponsor', teamId, tree?.teams ?? []);
    return {
      /** Ids of those who may sign an exception for the team. */
      signersOf: (teamId: Id | null): { id: Id; name: string }[] => {
        const sponsors = sponsorsOf(teamId).map(({ personId, personName }) => ({
          id: personId,
          name: personName,
        }));
        return sponsors.length > 0 ? sponsors : present.filter(({ role }) => role === 'owner');
      },
    };
  }, [held, tree, present]);
}
