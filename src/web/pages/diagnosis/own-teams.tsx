// The way to the counts of the reader's own teams, which nobody else sees.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';

export function OwnTeams() {
  const may = useMay();
  const { data } = useQuery(ask.teams.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const own = (data?.teams ?? []).filter(({ id }) => may('diagnoses.read-team', { teamId: id }));
  return own.map(({ id, name }) => (
    <Link key={id} to="/diagnosis/teams/$id" params={{ id }}>
      {name} by itself
    </Link>
  ));
}
