// One meeting as it stands, kept fresh while several people look at it; and the one way to change it. Only this file knows that freshness is asked for.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Meeting } from '../../../actions/meetings/shapes.ts';
import { ask } from '../../app/client.ts';
import { problemOf } from '../../parts/problem.ts';
import { toast } from '../../parts/toast.tsx';

// News of changes come by themselves; this is for the moment when the line is down.
const liveMs = 4000;
const calmMs = 10_000;

/** The meeting, asked again every few seconds while it runs. */
export function useMeeting(id: string) {
  return useQuery(
    ask.meetings.get.queryOptions({
      input: { id },
      refetchInterval: ({ state }) => (state.data?.state === 'running' ? liveMs : calmMs),
    }),
  );
}

/** What it talks over; it changes slowly. */
export function useMeetingFacts(id: string) {
  return useQuery(
    ask.meetings.facts.queryOptions({ input: { id }, staleTime: 30_000, refetchInterval: 60_000 }),
  );
}

/** Does something to a meeting and shows at once what came of it: one thing after the other, each on what the one before left, so that two quick
 * presses are two steps. When somebody else was faster, the page shows how it stands and says so. */
export function useAct(id: string) {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const act = useCallback(
    (work: (now: Meeting | undefined) => Promise<unknown>): Promise<boolean> => {
      const key = ask.meetings.get.queryKey({ input: { id } });
      const once = async () => {
        setBusy(true);
        try {
          const answer = await work(client.getQueryData(key));
          if (isMeeting(answer, id)) client.setQueryData(key, answer);
          else await client.invalidateQueries({ queryKey: key });
          void client.invalidateQueries({ queryKey: ask.meetings.facts.key() });
          void client.invalidateQueries({ queryKey: ask.meetings.list.key() });
          return true;
        } catch (error) {
          const { code, sentence, next } = problemOf(error);
          await client.invalidateQueries({ queryKey: ask.meetings.get.key() });
          toast(
            code === 'stale-version'
              ? 'Somebody was faster; this is how it stands now'
              : `${sentence} ${next}`,
          );
          return false;
        } finally {
          setBusy(false);
        }
      };
      const mine = last.current.then(once);
      last.current = mine;
      return mine;
    },
    [client, id],
  );
  return { act, isBusy };
}

export type Act = ReturnType<typeof useAct>['act'];

function isMeeting(answer: unknown, id: string): answer is Meeting {
  return (
    typeof answer === 'object' && answer !== null && 'agenda' in answer && 'id' in answer && answer.id === id
  );
}
