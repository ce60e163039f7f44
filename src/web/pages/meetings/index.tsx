// The quarter as a calendar of ceremonies: what is next, what was held, what was missed and on whose account.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { MeetingInList } from '../../../actions/meetings/shapes.ts';
import { weeksOf } from '../../../core/calendar/weeks.ts';
import { localDay } from '../../../core/calendar/zone.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { Page, PageTitle } from '../../app/page.tsx';
import { CycleChoice } from '../../okr/cycle-choice.tsx';
import { useChosenCycle } from '../../okr/use-chosen-cycle.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Fold } from '../../parts/fold.tsx';
import { useRowKeys } from '../../parts/row-list.tsx';
import { Select } from '../../parts/select.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { toast } from '../../parts/toast.tsx';
import { AddDialog } from './add-dialog.tsx';
import { byWeek, finding, nextOf, plannedWords, recordWords } from './finding.ts';
import { NextMeeting } from './next-meeting.tsx';
import { WeekRow } from './week-row.tsx';

export default function Meetings() {
  const chosen = useChosenCycle();
  const { data, error, refetch } = useQuery({
    ...ask.meetings.list.queryOptions({ input: { cycleId: chosen.cycle?.id } }),
    enabled: chosen.cycle !== undefined,
    refetchInterval: 30_000,
  });
  const failed = chosen.error ?? error;
  if (failed)
    return (
      <Page title="Meetings">
        <PageTitle>The calendar could not be read</PageTitle>
        <ErrorState error={failed} level={2} onRetry={() => void refetch()} />
      </Page>
    );
  if (chosen.cycle === null) return <NoCycle />;
  if (!data || !chosen.cycle)
    return (
      <Page title="Meetings">
        <Skeleton lines={8} label="Loading the calendar" />
      </Page>
    );
  return <Calendar all={data.meetings} chosen={{ ...chosen, cycle: chosen.cycle }} />;
}

type Chosen = ReturnType<typeof useChosenCycle>;
type Props = { all: MeetingInList[]; chosen: Chosen & { cycle: NonNullable<Chosen['cycle']> } };

function Calendar({ all, chosen }: Props) {
  const { cycle } = chosen;
  const me = useMe();
  const may = useMay();
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  const { who, choose } = useWho();
  const [isAdding, setAdding] = useState(false);
  const zone = me?.zone ?? me?.workspace.zone ?? 'UTC';
  const mine = new Set([...(me?.teams ?? []), ...(me?.leads ?? [])]);
  const kept = who === 'all' ? all : all.filter(({ teamId }) => teamId === null || mine.has(teamId));
  const today = me?.today ?? '';
  const rows = byWeek(kept, weeksOf(cycle), ({ startsAt }) => localDay(new Date(startsAt), zone), mine);
  const isOver = ({ number, endsOn }: (typeof rows)[number]) =>
    (number === 0 ? cycle.startsOn : endsOn) < today;
  const [ahead, over] = [rows.filter((week) => !isOver(week)), rows.filter(isOver)];
  const next = nextOf(all.filter(({ teamId }) => teamId === null || mine.has(teamId)));
  const mayAdd = cycle.phase !== 'closed' && may('meetings.create', { teamId: [...(me?.leads ?? [])][0] });
  return (
    <Page title="Meetings" crumbs={[{ label: cycle.name, to: '/cycle' }]}>
      <PageTitle
        eyebrow={<CycleChoice chosen={chosen} />}
        lead={recordWords(kept)}
        actions={
          <>
            <Select
              label="Whose meetings"
              hideLabel
              options={[
                { id: 'mine', label: 'The organisation and my teams' },
                { id: 'all', label: 'Every team' },
              ]}
              value={who}
              onChange={choose}
            />
            {mayAdd && all.length > 0 && <Button onPress={() => setAdding(true)}>Add a meeting</Button>}
            <PlanButton cycle={cycle} count={all.length} />
          </>
        }
      >
        {finding(kept, new Date(), zone)}
      </PageTitle>
      {next && <NextMeeting meeting={next} zone={zone} />}
      {all.length === 0 ? (
        <EmptyState level={2} title="A quarter is held together by a handful of meetings">
          Commit in the first week, a leadership review every second, a review in the middle and at the end.
          They are placed round your quiet weeks and days off; every one can be moved.
        </EmptyState>
      ) : (
        <div ref={box}>
          {ahead.map((week) => (
            <WeekRow key={week.number} week={week} today={today} zone={zone} />
          ))}
          {ahead.length > 0 && over.length > 0 ? (
            <Fold title={`Earlier in ${cycle.name}`}>
              {over.map((week) => (
                <WeekRow key={week.number} week={week} today={today} zone={zone} />
              ))}
            </Fold>
          ) : (
            over.map((week) => <WeekRow key={week.number} week={week} today={today} zone={zone} />)
          )}
        </div>
      )}
      {isAdding && <AddDialog cycleId={cycle.id} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function useWho() {
  const { who } = useSearch({ strict: false }) as { who?: unknown };
  const navigate = useNavigate();
  return {
    who: who === 'all' ? ('all' as const) : ('mine' as const),
    choose: (next: 'all' | 'mine') =>
      void navigate({
        to: '.',
        search: (now: Record<string, unknown>) => ({ ...now, who: next === 'all' ? 'all' : undefined }),
      }),
  };
}

function PlanButton({ cycle, count }: { cycle: Props['chosen']['cycle']; count: number }) {
  const may = useMay();
  const { refetch } = useQuery(ask.meetings.list.queryOptions({ input: { cycleId: cycle.id } }));
  const [isBusy, setBusy] = useState(false);
  if (!may('meetings.plan') || cycle.phase === 'closed') return null;
  const plan = async () => {
    setBusy(true);
    try {
      const done = await shelf.meetings.plan({ cycleId: cycle.id });
      await refetch();
      toast(plannedWords(done));
    } catch {
      toast('The plan could not be made, and nothing on the calendar changed. Try again.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button kind={count === 0 ? 'main' : 'plain'} isBusy={isBusy} onPress={() => void plan()}>
      {count === 0 ? 'Place the ceremonies' : 'Plan again'}
    </Button>
  );
}

function NoCycle() {
  return (
    <Page title="Meetings">
      <PageTitle>No cycle is open</PageTitle>
      <EmptyState level={2} title="Meetings belong to a cycle">
        Open a cycle, usually a quarter, in the settings; then its ceremonies are placed here.
      </EmptyState>
    </Page>
  );
}
