// What the palette's search finds, with where each thing is.
import { shelf } from './client.ts';

export type Found = { id: string; kind: string; title: string; to: string };

type Hit = { id: string; kind: string; title: string; objectiveId?: string | null };

const placeOf: Record<string, (hit: Hit) => string> = {
  objective: ({ id }) => `/objectives/${id}`,
  'key result': ({ id, objectiveId }) => `/objectives/${objectiveId}#${id}`,
  outcome: ({ id }) => `/strategy/${id}`,
  kpi: ({ id }) => `/kpis/${id}`,
  team: ({ id }) => `/teams/${id}`,
  person: ({ id }) => `/people/${id}`,
};

// The search is not on the shelf yet: until it is, its answer is described here and its absence finds nothing.
const find = (text: string) =>
  (
    shelf as unknown as { search: { find: (input: { text: string }) => Promise<{ results: Hit[] }> } }
  ).search.find({ text });

/** Query options for what `text` finds; things without a page of their own are left out. */
export function foundOptions(text: string) {
  return {
    queryKey: ['search', text],
    staleTime: 30_000,
    queryFn: async (): Promise<Found[]> => {
      const { results } = await find(text);
      return results.flatMap((hit) => {
        const to = placeOf[hit.kind]?.(hit);
        return to ? [{ id: hit.id, kind: hit.kind, title: hit.title, to }] : [];
      });
    },
  };
}
