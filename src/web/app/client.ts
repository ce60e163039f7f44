// The one way pages talk to the server: typed calls to the shelf. Retries happen only when nobody answered, with the same key.
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { RouterClient } from '@orpc/server';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Shelf } from '../../actions/index.ts';
import { isByHand } from './by-hand.ts';
import { keyFor } from './intent.ts';
import { chosenWorkspace } from './workspace.ts';

const retryAfterMs = [400, 1500];

const link = new RPCLink({
  url: () => `${location.origin}/rpc`,
  headers: () => {
    const workspace = chosenWorkspace();
    return {
      'x-quarterdeck': '1',
      ...(workspace ? { 'x-workspace': workspace } : {}),
      ...(isByHand() ? { 'x-by-hand': '1' } : {}),
    };
  },
  fetch: send,
});

async function send(
  request: Request,
  init: RequestInit,
  _: unknown,
  path: readonly string[],
  input: unknown,
): Promise<Response> {
  const { key, answered } = keyFor(path, input);
  request.headers.set('idempotency-key', key);
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(request.clone(), init);
      answered();
      return response;
    } catch (error) {
      const wait = retryAfterMs[attempt];
      if (wait === undefined || request.signal.aborted || !navigator.onLine) throw error;
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}

/** Every action on the shelf as a typed call: `await shelf.checkIns.record({…})`. Throws what `problemOf` reads. */
export const shelf: RouterClient<Shelf> = createORPCClient(link);

/** The same for TanStack Query: `useQuery(ask.objectives.get.queryOptions({ input: { id } }))`, `ask.objectives.key()` to refetch. */
export const ask = createTanstackQueryUtils(shelf);
