// Who leads and who sponsors a team, and so answers and signs for it; while nobody sponsors it, the owners of the workspace sign.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Id } from '../../../core/id.ts';
import { holdersOf } from '../../../core/rhythm-role.ts';
import { ask } from '../../app/client.ts';
import { usePeople } from '../use-people.ts';

type Named = { id: Id; name: string };

export function useRhythm() {
  const { data: held } = useQuery(ask.rhythmRoles.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const { data: tree } = useQuery(
    ask.teams.list.queryOptions({ input: { includeArchived: true }, staleTime: 60_000 }),
  );
  const { present } = usePeople();
  return useMemo(() => {
    const teams = tree?.teams ?? [];
    const sponsorsOf = (teamId: Id | null): Named[] =>
      holdersOf(held?.roles ?? [], 'sponsor', teamId, teams).map(({ personId, personName }) => ({
        id: personId,
        name: personName,
      }));
    /** Those who may sign an exception for the team. */
    const signersOf = (teamId: Id | null): Named[] => {
      const sponsors = sponsorsOf(teamId);
      return sponsors.length > 0 ? sponsors : present.filter(({ role }) => role === 'owner');
    };
    /** The leads of the team, or of the nearest above it that has any. */
    const leadsOf = (teamId: Id | null): Named[] => {
      const team = teams.find(({ id }) => id === teamId);
      if (!team) return [];
      return team.leads.length > 0 ? team.leads : leadsOf(team.parentId);
    };
    return { sponsorsOf, signersOf, leadsOf };
  }, [held, tree, present]);
}
