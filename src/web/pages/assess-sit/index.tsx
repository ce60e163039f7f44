// Sitting an assessment: a page that says what awaits, then one question at a time. Nothing moves on the screen but what one moves.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ask, shelf } from '../../app/client.ts';
import { Doorway } from '../../app/doorway.tsx';
import { NotHere } from '../../app/not-here.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Questions } from './questions.tsx';
import css from './sit.module.css';
import type { Sitting } from './sitting.ts';

const title = 'Your sitting';

export default function AssessSit() {
  const { id } = useParams({ strict: false }) as { id: string };
  // Asked once: while somebody writes, what is on the page is newer than what the server has.
  const { data, error, refetch } = useQuery({
    ...ask.attempts.sit.queryOptions({ input: { id } }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (error && ['not-found', 'bad-input'].includes(problemOf(error).code)) return <NotHere />;
  if (error)
    return (
      <Doorway title={title} heading={title}>
        <ErrorState
          error={error}
          safe="What you answered before is kept."
          level={2}
          onRetry={() => void refetch()}
        />
      </Doorway>
    );
  if (!data)
    return (
      <Doorway title={title} heading={title}>
        <Skeleton lines={5} />
      </Doorway>
    );
  if (data.state === 'running') return <Questions sitting={data} onHandedIn={() => void refetch()} />;
  if (data.state === 'booked' || data.state === 'checked-in')
    return <Before sitting={data} onBegun={() => void refetch()} />;
  return (
    <Doorway
      title={title}
      heading={data.state === 'void' ? 'This sitting was made void' : 'It is handed in'}
      lead={
        data.state === 'void'
          ? 'Nothing in it counts. Whoever keeps the programme can say why, and you can book another.'
          : 'Your written pieces go to markers under no name. You are told when the result is released; nothing is left for you to do.'
      }
    >
      <LinkButton to="/assess">Back to your sittings</LinkButton>
    </Doorway>
  );
}

function Before({ sitting, onBegun }: { sitting: Sitting; onBegun: () => void }) {
  const start = useMutation({
    mutationFn: () => shelf.attempts.start({ id: sitting.id }),
    onSuccess: onBegun,
  });
  return (
    <Doorway
      title={title}
      heading={`${sitting.levelTitle}: ${sitting.questions} questions`}
      lead="Say what you would do and write what you would write. There is no trick in it."
    >
      <ul className={css.terms}>
        <li>Every answer is kept as you give it. Close the page, come back, go on where you were.</li>
        <li>You can go back to any question until you hand in.</li>
        <li>People mark what you write, and cannot see whose it is. No program marks it or helps them to.</li>
        {sitting.isTrial && <li>This is a trial of the questions. Nobody passes or fails by it.</li>}
        <li>
          Do you need more time, or something else to make it fair? Ask before you begin; it cannot be granted
          after.
        </li>
      </ul>
      {start.error && <ErrorState error={start.error} safe="Nothing has begun." small level={2} />}
      <Button kind="main" onPress={() => start.mutate()}>
        Begin
      </Button>
    </Doorway>
  );
}
