// Who is signed in and where: asked once, kept for the tab. And the way out.
import { useQuery } from '@tanstack/react-query';
import { ask, shelf } from './client.ts';

const meOptions = () => ask.me.get.queryOptions({ input: {}, staleTime: 5 * 60_000 });

/** The person, their workspace and the others they belong to; undefined until the answer is here. */
export function useMe() {
  return useQuery(meOptions()).data;
}

/** Ends the session. A full load: nothing of it may stay in memory. */
export async function signOut(): Promise<void> {
  await shelf.sessions.leave({}).catch(() => {});
  location.assign('/sign-in');
}

/** Whether this login may make one more workspace. The demo's people may not: they go when it goes. */
export function mayMakeWorkspace(me: NonNullable<ReturnType<typeof useMe>>): boolean {
  return me.workspaces.some(({ isDemo }) => !isDemo);
}

const demoKey = 'quarterdeck.demo';

/** Keeps for the next page load of this tab whether it looks at a demo. */
export function keepIsDemo(isDemo: boolean): void {
  try {
    if (isDemo) sessionStorage.setItem(demoKey, 'yes');
    else sessionStorage.removeItem(demoKey);
  } catch {
    // Storage may be switched off; the line then comes a moment later.
  }
}

export function wasDemo(): boolean {
  try {
    return sessionStorage.getItem(demoKey) !== null;
  } catch {
    return false;
  }
}
