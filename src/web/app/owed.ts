// How many things wait for this person: the number beside Home. It rests on the same answer as the home page, so it costs nothing there.
import { useQuery } from '@tanstack/react-query';
import { ask } from './client.ts';
import { useMe } from './me.ts';

export function useOwed(): { all: number; checkIns: number } {
  const { data } = useQuery(ask.home.get.queryOptions({ input: {}, staleTime: 60_000 }));
  const checkIns = data?.checkIns.length ?? 0;
  const me = useMe();
  const answers = data?.requests.filter(({ askedId }) => askedId === me?.personId).length ?? 0;
  const others = data ? data.proposals.length + data.toClose.length + data.decisions.length : 0;
  return { checkIns, all: checkIns + answers + others };
}
