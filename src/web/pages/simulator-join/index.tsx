// A seat in a group, on a phone: what is asked, a private answer, and the spread once it is shown. It hears of news by itself.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Scene } from '../../../simulator/scene/scene.ts';
import { ask, shelf } from '../../app/client.ts';
import { Alone, FullScreen } from '../../okr/simulation/alone.tsx';
import { Chance, Options } from '../../okr/simulation/stage/answer-form.tsx';
import { Lines } from '../../okr/simulation/stage/conversation.tsx';
import { share, weekWords } from '../../okr/simulation/words.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './join.module.css';

type Seat = Awaited<ReturnType<typeof shelf.simulations.join>>;

export default function SimulatorJoin() {
  return (
    <FullScreen>
      <Sitting />
    </FullScreen>
  );
}

function Sitting() {
  const { code } = useParams({ strict: false }) as { code: string };
  const seat = useQuery(ask.simulations.join.queryOptions({ input: { code } }));
  const asked = seat.data?.scene?.title;
  useEffect(() => {
    if (asked) announce(`The group is asked: ${asked}`);
  }, [asked]);
  if (seat.error && problemOf(seat.error).code === 'not-found')
    return (
      <Alone title="No group has this code">
        <p>Look again at the facilitator’s screen: {code} opens nothing here.</p>
      </Alone>
    );
  if (seat.error)
    return (
      <Alone title="The group could not be reached">
        <ErrorState error={seat.error} level={2} onRetry={() => void seat.refetch()} />
      </Alone>
    );
  if (!seat.data) return <Skeleton lines={6} label="Taking a seat" />;
  const { organisation, week, scene, isEnded } = seat.data;
  if (isEnded)
    return (
      <Alone title="The group has finished">
        <p>{organisation} has been played. The debrief is on the facilitator’s screen.</p>
      </Alone>
    );
  if (!scene)
    return (
      <Alone title="You have a seat: nothing is asked yet">
        <p role="status">
          {organisation}, {weekWords(week)}. When the facilitator puts a matter to the room, it appears here.
        </p>
      </Alone>
    );
  return <Answering key={scene.id} code={code} scene={scene} seat={seat.data} />;
}

function Answering({ code, scene, seat }: { code: string; scene: Scene; seat: Seat }) {
  const { said, spread } = seat;
  const [option, setOption] = useState(said?.option ?? null);
  const [chance, setChance] = useState(said?.probability == null ? null : Math.round(100 * said.probability));
  const isChance = scene.options.length === 0;
  const say = useMutation({
    mutationFn: () =>
      shelf.simulations.say({
        ...{ code, situation: scene.id },
        option: isChance ? null : option,
        probability: isChance && chance !== null ? chance / 100 : null,
      }),
    onSuccess: () => announce('Your answer is kept.'),
  });
  useEffect(() => {
    document.title = `${scene.title} · Quarterdeck`;
  }, [scene.title]);
  return (
    <main id="main" className={css.seat}>
      <small>
        {seat.organisation}, {weekWords(seat.week)}
      </small>
      <h1>{scene.title}</h1>
      <Lines scene={scene} />
      {scene.inView.length > 0 && <p className={css.view}>{scene.inView.join(' ')}</p>}
      {isChance ? (
        <Chance past={[]} scene={scene} chance={chance} onChange={setChance} />
      ) : (
        <Options scene={scene} option={option} onChange={setOption} spread={spread} hidesCost />
      )}
      {spread && spread.probabilities.length > 0 && (
        <p>The room said: {spread.probabilities.map(share).join(', ')}.</p>
      )}
      {say.error != null && <ErrorState error={say.error} level={2} small />}
      {spread ? (
        <p role="status">This is how the room would choose. Now talk, and decide together.</p>
      ) : (
        <div className={css.acts}>
          <Button
            kind="main"
            size="wide"
            isDisabled={isChance ? chance === null : option === null}
            onPress={() => say.mutate()}
          >
            {said ? 'Change my answer' : 'Say it in private'}
          </Button>
          <small role="status">
            {said
              ? 'Kept. Nobody sees it before the spread is shown.'
              : 'Nobody sees it, not even the facilitator.'}
          </small>
        </div>
      )}
    </main>
  );
}
