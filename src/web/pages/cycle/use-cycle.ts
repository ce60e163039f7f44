// What the cycle page rests on: the whole cycle once, what the filter leaves of it, and the words about both.
import { keepPreviousData, queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Cycle } from '../../../actions/cycles.ts';
import type { ListedObjective } from '../../../actions/objectives/shapes.ts';
import { mondayOf } from '../../../core/calendar/day.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { reachOf } from '../../okr/reach.ts';
import { filterOf, isNarrowed, type Look, readLook, type Search, writeLook } from './address.ts';
import type { Named } from './arrange.ts';

const pageSize = 1000;
const mostPages = 10;
const none: never[] = [];

/** The look in the address, and how to change it. `replace` for what the back button should not stop at. */
export function useLook() {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const look = useMemo(() => readLook(search), [search]);
  const go = useCallback(
    (patch: Partial<Look>, how: { replace?: boolean } = {}) =>
      void navigate({
        to: '/cycle',
        search: (now) => ({ ...now, ...writeLook({ ...readLook(now), ...patch }) }),
        replace: how.replace ?? false,
        resetScroll: false,
      }),
    [navigate],
  );
  return { look, go };
}

/** The search of a link to another look. */
export const lookTo = (look: Look, patch: Partial<Look>): Search => writeLook({ ...look, ...patch });

/** The filter of a look as the server takes it; null until we know who reads. */
export function useFilter() {
  const me = useMe();
  return useCallback(
    (look: Look) =>
      me && filterOf(look, { personId: me.personId, zone: me.zone, monday: mondayOf(me.today) }),
    [me],
  );
}

type Filter = Partial<ReturnType<typeof filterOf>>;

async function everyPage(filter: Filter, signal: AbortSignal): Promise<ListedObjective[]> {
  const found: ListedObjective[] = [];
  for (let page = 0; page < mostPages; page++) {
    const input = { ...filter, limit: pageSize, offset: page * pageSize };
    const { objectives, total } = await shelf.objectives.list(input, { signal });
    found.push(...objectives);
    if (found.length >= total || objectives.length === 0) break;
  }
  return found;
}

function listOptions(filter: Filter | undefined) {
  return queryOptions({
    queryKey: [...ask.objectives.list.key(), 'every page', filter],
    queryFn: filter ? ({ signal }: { signal: AbortSignal }) => everyPage(filter, signal) : skipToken,
  });
}

export type CycleData = {
  cycle: Cycle;
  cycles: readonly Cycle[];
  isCurrent: boolean;
  /** Every objective of the cycle the reader may see. */
  all: readonly ListedObjective[];
  /** Those the filter leaves. */
  shown: readonly ListedObjective[];
  outcomes: readonly Named[];
  reach: ReadonlyMap<string, ReadonlySet<string>>;
  today: string;
  personId: string;
  /** An answer to an older filter is still shown. */
  isOld: boolean;
};

/** Undefined while it is on its way; null when the workspace has no cycle, or not the one in the address. */
export function useCycle(look: Look): {
  data: CycleData | null | undefined;
  error: unknown;
  retry: () => void;
} {
  const me = useMe();
  const filter = useFilter()(look);
  const cycles = useQuery(ask.cycles.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const cycleId = look.cycleId ?? cycles.data?.currentId ?? cycles.data?.cycles[0]?.id;
  const whole = useQuery(listOptions(cycleId ? { cycleId } : undefined));
  const narrow = isNarrowed(look);
  const narrowed = useQuery({
    ...listOptions(narrow && cycleId && filter ? { ...filter, cycleId } : undefined),
    placeholderData: keepPreviousData,
  });
  const outcomes = useQuery(ask.outcomes.list.queryOptions({ input: {}, staleTime: 60_000 }));
  const all = whole.data ?? none;
  const reach = useMemo(() => reachOf(all), [all]);
  const named = outcomes.data?.outcomes ?? none;
  const supported = useMemo(
    () =>
      named.filter(({ id, state }) => state === 'active' || all.some((each) => reach.get(each.id)?.has(id))),
    [named, all, reach],
  );
  const retry = () => {
    for (const query of [cycles, whole, narrowed, outcomes]) if (query.isError) void query.refetch();
  };
  const error = cycles.error ?? whole.error ?? narrowed.error ?? outcomes.error;
  const cycle = cycles.data?.cycles.find(({ id }) => id === cycleId);
  if (cycles.data && !cycle) return { data: null, error: null, retry };
  if (error) return { data: undefined, error, retry };
  const shown = narrow ? narrowed.data : whole.data;
  if (!me || !cycles.data || !cycle || !whole.data || !shown || !outcomes.data)
    return { data: undefined, error, retry };
  return {
    data: {
      cycle,
      cycles: cycles.data.cycles,
      isCurrent: cycle.id === cycles.data.currentId,
      all,
      shown,
      outcomes: supported,
      reach,
      today: me.today,
      personId: me.personId,
      isOld: narrow && narrowed.isPlaceholderData,
    },
    error,
    retry,
  };
}
