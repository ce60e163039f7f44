// The cycle a planning page speaks of: the one in its address, else the first that is being planned, else the current one.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useChosenCycle } from './use-chosen-cycle.ts';

export function usePlannedCycle() {
  const { cycle: wanted } = useSearch({ strict: false }) as { cycle?: unknown };
  const chosen = useChosenCycle();
  const navigate = useNavigate();
  const planned = chosen.cycles.find(({ phase }) => phase === 'planning');
  return {
    ...chosen,
    cycle: wanted === undefined && planned ? planned : chosen.cycle,
    choose: (id: string) =>
      void navigate({
        to: '.',
        search: (now: Record<string, unknown>) => ({ ...now, cycle: id }),
        resetScroll: false,
      }),
  };
}
