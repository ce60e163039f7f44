// What the browser remembers of the server's answers. Refusals are not retried; a session that ended leads to the sign-in page.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from '../parts/problem.ts';

const open = /^\/(sign-in|setup|invitations|reset)(\/|$)/;

function leaveIfSignedOut(error: unknown): void {
  if (problemOf(error).code !== 'not-signed-in' || open.test(location.pathname)) return;
  const back = location.pathname + location.search;
  location.assign(back === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(back)}`);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveIfSignedOut }),
  mutationCache: new MutationCache({
    onError: leaveIfSignedOut,
    // Home, lists and counts all rest on the same rows: after a change everything on screen is asked again.
    onSuccess: () => queryClient.invalidateQueries(),
  }),
  defaultOptions: {
    queries: { staleTime: 20_000, gcTime: 10 * 60_000, retry: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
