// What the palette's search finds, with where each thing is.
import { shelf } from './client.ts';

export type Found = { id: string; kind: string; title: string; to: string };

type Hit = Awaited<ReturnType<typeof shelf.search.find>>['results'][number];

const placeOf: Record<string, (hit: Hit) => string> = {
  objective: ({ id }) => `/objectives/${id}`,
  'key result': ({ id, objectiveId }) => `/objectives/${objectiveId}#${id}`,
  outcome: ({ id }) => `/strategy/${id}`,
  decision: ({ id }) => `/decisions/${id}`,
  kpi: ({ id }) => `/kpis/${id}`,
  team: ({ id }) => `/teams/${id}`,
  person: ({ id }) => `/people/${id}`,
};

/** Query options for what `text` finds; things without a page of their own are left out. */
export function foundOptions(text: string) {
  return {
    queryKey: ['search', text],
    staleTime: 30_000,
    queryFn: async (): Promise<Found[]> => {
      const { results } = await shelf.search.find({ text });
      return results.flatMap((hit) => {
        const to = placeOf[hit.kind]?.(hit);
        return to ? [{ id: hit.id, kind: hit.kind, title: hit.title, to }] : [];
      });
    },
  };
}
