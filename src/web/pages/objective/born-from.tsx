// The KPI a key result was born from, by its name.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../app/client.ts';

export function BornFrom({ kpiId }: { kpiId: string }) {
  const { data } = useQuery(
    ask.kpis.list.queryOptions({ input: { includeArchived: true }, staleTime: 60_000 }),
  );
  const kpi = data?.kpis.find(({ id }) => id === kpiId);
  return (
    <div>
      <dt>Born from</dt>
      <dd>
        {kpi && (
          <Link to="/kpis/$id" params={{ id: kpiId }}>
            {kpi.name}
          </Link>
        )}
      </dd>
    </div>
  );
}
