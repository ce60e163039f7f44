// A run on the server: marked, or with a group. The page holds what the server shows of it and nothing more; a step that was lost on the way is sent again under its number.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Decision } from '../../simulator/world.ts';
import { ask, shelf } from '../app/client.ts';
import { Alone, FullScreen, NotPlayable } from '../okr/simulation/alone.tsx';
import { templatesOptions } from '../okr/simulation/content.ts';
import type { Cast, Play } from '../okr/simulation/play.ts';
import { Stage } from '../okr/simulation/stage/index.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { Skeleton } from '../parts/skeleton.tsx';

type Run = Awaited<ReturnType<typeof shelf.simulations.get>>;

export default function SimulatorRun() {
  return (
    <FullScreen>
      <Open />
    </FullScreen>
  );
}

function Open() {
  const { id } = useParams({ strict: false }) as { id: string };
  const run = useQuery(ask.simulations.get.queryOptions({ input: { id } }));
  const templates = useQuery(templatesOptions);
  const cast = templates.data?.find(({ setting }) => setting.id === run.data?.template);
  if (run.error) return <NotPlayable error={run.error} onRetry={() => void run.refetch()} />;
  if (templates.error)
    return <NotPlayable error={templates.error} onRetry={() => void templates.refetch()} />;
  if (!run.data || !cast) return <Skeleton lines={6} label="Loading the quarter" />;
  if (run.data.endedAt) return <Navigate to="/simulator/debrief/$id" params={{ id }} replace />;
  return <Playing run={run.data} cast={cast} />;
}

function Playing({ run, cast }: { run: Run; cast: Cast }) {
  const navigate = useNavigate();
  const { play, isPlayed } = usePlay(run, cast);
  const leave = () => void navigate({ to: '/simulator' });
  const isTimeUp = useTimeUp(run.endsAt);
  if (isPlayed || isTimeUp) return <Finishing run={run} isTimeUp={isTimeUp && !isPlayed} />;
  return <Stage play={play} onLeave={leave} />;
}

function usePlay(run: Run, cast: Cast): { play: Play; isPlayed: boolean } {
  const client = useQueryClient();
  const { id, step, view, past, group, onlyWeek, kind, endsAt } = run;
  const keep = (next: Run) =>
    client.setQueryData(ask.simulations.get.queryOptions({ input: { id } }).queryKey, next);
  const take = useMutation({
    mutationFn: (sent: { decisions?: Decision[]; endsWeek?: boolean }) =>
      shelf.simulations.decide({ id, step: step + 1, ...sent }),
    onSuccess: keep,
  });
  const put = useMutation({
    mutationFn: (situation: string | null) =>
      situation === null ? shelf.simulations.show({ id }) : shelf.simulations.ask({ id, situation }),
    onSuccess: keep,
  });
  const play: Play = {
    label: kind === 'group' ? 'With a group' : 'A marked run, formative',
    ...{ cast, view, past, onlyWeek, endsAt },
    decide: async (decision) => void (await take.mutateAsync({ decisions: [decision] })),
    endWeek: async () => void (await take.mutateAsync({ endsWeek: true })),
    isBusy: take.isPending,
    error: take.error ?? put.error,
    group: group && {
      ...group,
      ask: (situation) => put.mutate(situation),
      show: () => put.mutate(null),
    },
  };
  return { play, isPlayed: view.isOver || (onlyWeek !== null && view.week !== onlyWeek) };
}

/** True from the moment time is up, where a clock runs. */
function useTimeUp(endsAt: string | null): boolean {
  const [, look] = useState(0);
  const left = endsAt === null ? null : Date.parse(endsAt) - Date.now();
  useEffect(() => {
    if (left === null || left <= 0) return;
    const timer = setTimeout(() => look((count) => count + 1), Math.min(left + 50, 2_000_000));
    return () => clearTimeout(timer);
  }, [left]);
  return left !== null && left <= 0;
}

/** What is expected is asked while nothing has been shown. */
function Finishing({ run, isTimeUp }: { run: Run; isTimeUp: boolean }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [mark, setMark] = useState<number | null>(null);
  const { id, kind } = run;
  const finish = useMutation({
    mutationFn: (expected: number | null) => shelf.simulations.finish({ id, expected }),
    onSuccess: (ended) => {
      client.setQueryData(ask.simulations.get.queryOptions({ input: { id } }).queryKey, ended);
      return navigate({ to: '/simulator/debrief/$id', params: { id } });
    },
  });
  const title = isTimeUp
    ? 'Time is up: what you left takes its course'
    : kind === 'group'
      ? 'It has been played: look back together'
      : 'The quarter is over: what do you expect?';
  return (
    <Alone title={title}>
      {kind === 'marked' && (
        <NumberField
          label="Which mark do you expect for your judgement?"
          hint="0 is always giving the same answer, 100 the reference expert. Asked before anything is shown."
          value={mark}
          onChange={setMark}
          minValue={-100}
          maxValue={150}
          formatOptions={{ maximumFractionDigits: 0 }}
        />
      )}
      {finish.error != null && <ErrorState error={finish.error} level={2} small />}
      <Button kind="main" onPress={() => !finish.isPending && finish.mutate(mark)}>
        {kind === 'marked' ? 'Mark it and show the debrief' : 'Show the debrief'}
      </Button>
    </Alone>
  );
}
