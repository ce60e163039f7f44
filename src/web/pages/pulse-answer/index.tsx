// Answering the pulse: one item after another, a minute in all. The marks live on this page alone and are nowhere kept until they are sent.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { Doorway } from '../../app/doorway.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Items } from './items.tsx';

const title = 'Pulse';

export default function PulseAnswer() {
  const [secret] = useState(() => location.hash.slice(1) || undefined);
  const [isIn, setIn] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['pulse to answer', secret],
    queryFn: async () =>
      secret
        ? shelf.pulses.show({ secret })
        : { workspaceName: null, pulse: (await shelf.pulses.mine({})).pulse },
    staleTime: Infinity,
    retry: false,
  });
  if (isIn)
    return (
      <Doorway
        title={title}
        heading="It is in, and nobody can tell that it is yours"
        lead="That you answered is kept, so that you are not asked again. What you answered lies among the others’, in no order. It is shown once the wave is closed, of five people or more."
      >
        <Back secret={secret} />
      </Doorway>
    );
  if (error) return <NotOpen error={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <Doorway title={title} heading="How do OKRs go here?">
        <Skeleton lines={5} />
      </Doorway>
    );
  const { pulse, workspaceName } = data;
  if (!pulse)
    return (
      <Doorway
        title={title}
        heading="Nothing is asked of you now"
        lead="No wave of the pulse is open, or you came after it began. You are told when the next one asks you."
      >
        <Back secret={secret} />
      </Doorway>
    );
  if (pulse.hasAnswered)
    return (
      <Doorway
        title={title}
        heading="You have answered this wave"
        lead="One answer each, and it cannot be changed: nobody could find yours among the others, and neither could you."
      >
        <Back secret={secret} />
      </Doorway>
    );
  return <Items pulse={pulse} workspaceName={workspaceName} secret={secret} onIn={() => setIn(true)} />;
}

/** Whoever came by a link may not be able to sign in. */
function Back({ secret }: { secret: string | undefined }) {
  if (secret) return null;
  return <LinkButton to="/">Go home</LinkButton>;
}

function NotOpen({ error, retry }: { error: unknown; retry: () => void }) {
  const { code } = problemOf(error);
  if (code === 'link-spent')
    return (
      <Doorway
        title={title}
        heading="This link asks nothing any more"
        lead="The wave it belonged to is closed, or the link was cut short. Nothing you did before is lost."
      />
    );
  if (code === 'not-signed-in')
    return (
      <Doorway
        title={title}
        heading="Sign in, or open the link of your mail"
        lead="Either of them shows that you were asked. What you answer is kept apart from it."
      >
        <LinkButton to="/sign-in" kind="main">
          Sign in
        </LinkButton>
      </Doorway>
    );
  return (
    <Doorway title={title} heading="How do OKRs go here?">
      <ErrorState error={error} safe="You have not answered yet." onRetry={retry} level={2} />
    </Doorway>
  );
}
