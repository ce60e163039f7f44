// What is known of the objective or key result on the table: who owns it, how it stands against its pace, and its course as a picture.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../../app/client.ts';
import { useToday } from '../../../app/today.ts';
import { Confidence } from '../../../okr/confidence.tsx';
import { FromNowTo } from '../../../okr/from-now-to.tsx';
import { KeyResultChart } from '../../../okr/key-result-chart.tsx';
import { StatusWord } from '../../../okr/status-word.tsx';
import { RelativeDate } from '../../../parts/date-text.tsx';
import { counted } from '../../../parts/numbers.ts';
import { Skeleton } from '../../../parts/skeleton.tsx';
import css from '../meeting.module.css';
import { useCycleOf } from '../use-cycle-of.ts';

type Props = { objectiveId: string; keyResultId: string | null };

const worst = { 'off track': 0, 'at risk': 1, 'not started': 2, 'on track': 3 };

export default function About({ objectiveId, keyResultId }: Props) {
  const today = useToday();
  const { data: objective } = useQuery(ask.objectives.get.queryOptions({ input: { id: objectiveId } }));
  const results = objective?.keyResults ?? [];
  const chosen =
    results.find(({ id }) => id === keyResultId) ??
    results.toSorted((a, b) => worst[a.status ?? 'not started'] - worst[b.status ?? 'not started'])[0];
  const { data: said } = useQuery({
    ...ask.checkIns.list.queryOptions({ input: { keyResultId: chosen?.id ?? '' } }),
    enabled: chosen !== undefined,
  });
  const cycle = useCycleOf(objective?.cycleId ?? '');
  if (!objective) return <Skeleton lines={4} label="Loading what is known" />;
  const latest = said?.checkIns.filter(({ correctedById }) => correctedById === null).at(-1);
  return (
    <div className={css.known}>
      <dl className={css.facts}>
        <dt>Objective</dt>
        <dd>
          <Link to="/objectives/$id" params={{ id: objectiveId }} className="w">
            {objective.title}
          </Link>
        </dd>
        <dt>Team</dt>
        <dd>
          {objective.teamName}
          {objective.ownerName && `, ${objective.ownerName}`}
        </dd>
        <dt>Stands</dt>
        <dd>
          <StatusWord status={objective.status} /> {objective.onTrack} of{' '}
          {counted(objective.of, 'key result')} on track
        </dd>
        {chosen && (
          <>
            <dt>Looks at</dt>
            <dd className="w">{chosen.title}</dd>
            <dt>Measured</dt>
            <dd>
              <FromNowTo from={chosen.baseline} now={chosen.value} to={chosen.target} unit={chosen.unit} />
              {chosen.effectiveOn && (
                <small>
                  {' '}
                  <RelativeDate day={chosen.effectiveOn} today={today} />
                </small>
              )}
            </dd>
            <dt>Sure</dt>
            <dd>
              <Confidence share={chosen.confidence} previous={chosen.previousConfidence} withWords />
            </dd>
          </>
        )}
        {latest?.blocks && (
          <>
            <dt>Blocks</dt>
            <dd className="w">{latest.blocks}</dd>
          </>
        )}
        {latest?.needs && (
          <>
            <dt>Needs</dt>
            <dd className="w">{latest.needs}</dd>
          </>
        )}
      </dl>
      {chosen && cycle && said && said.checkIns.length > 1 && (
        <KeyResultChart
          keyResult={chosen}
          checkIns={said.checkIns}
          cycle={cycle}
          today={today}
          isPlain
          plotHeight={120}
        />
      )}
    </div>
  );
}
