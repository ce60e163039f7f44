// The cycles with their weeks and phases, newest first; opening the next, editing one, moving it on or a step back.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Cycle } from '../../../../actions/cycles.ts';
import { nextQuarter, type Quarter, quarterOf } from '../../../../core/calendar/quarters.ts';
import { ask } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { useMe } from '../../../app/me.ts';
import { Button } from '../../../parts/button.tsx';
import { daysWords } from '../../../parts/dates.ts';
import { ErrorState } from '../../../parts/error-state.tsx';
import { RowList } from '../../../parts/row-list.tsx';
import { Skeleton } from '../../../parts/skeleton.tsx';
import css from '../settings.module.css';
import { CycleDialog } from './cycle-dialog.tsx';
import { CycleRow } from './cycle-row.tsx';

export function Cycles() {
  const me = useMe();
  const may = useMay();
  const list = useQuery(ask.cycles.list.queryOptions({ input: {} }));
  const [opening, open] = useState(false);
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data || !me) return <Skeleton lines={5} />;
  const { cycles, currentId } = list.data;
  const next = proposed(cycles, me.workspace.calendar, me.today);
  return (
    <>
      {may('cycles.create') && (
        <div className={css.next}>
          <p className={css.said}>
            {next.name ? `Next by your calendar: ${next.name}, ` : 'Next: '}
            {daysWords(next.startsOn, next.endsOn, me.today)}.
          </p>
          <Button onPress={() => open(true)}>Open the next cycle</Button>
        </div>
      )}
      <RowList label="Cycles">
        {cycles.map((cycle) => (
          <CycleRow key={cycle.id} cycle={cycle} today={me.today} isCurrent={cycle.id === currentId} />
        ))}
      </RowList>
      {opening && (
        <CycleDialog
          title="Open the next cycle"
          initial={{ ...next, quietWeeks: [], rhythm: cycles[0]?.rhythm ?? me.workspace.rhythm }}
          onClose={() => open(false)}
        />
      )}
    </>
  );
}

function proposed(
  cycles: readonly Cycle[],
  calendar: Parameters<typeof nextQuarter>[0],
  today: string,
): Quarter {
  const latest = cycles.toSorted((a, b) => b.endsOn.localeCompare(a.endsOn))[0];
  if (latest) return nextQuarter(calendar, latest);
  return quarterOf(calendar, today) ?? { name: '', startsOn: today, endsOn: today };
}
