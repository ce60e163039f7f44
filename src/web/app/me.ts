// Who is signed in and where: asked once, kept for the tab.
import { useQuery } from '@tanstack/react-query';
import { ask } from './client.ts';

const meOptions = () => ask.me.get.queryOptions({ input: {}, staleTime: 5 * 60_000 });

/** The person, their workspace and the others they belong to; undefined until the answer is here. */
export function useMe() {
  return useQuery(meOptions()).data;
}
