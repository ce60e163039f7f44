// Setting a new server up in three screens: you, your organisation and its first cycle, what to start with. Opened by the link the server prints.
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../app/client.ts';
import { Doorway } from '../../app/doorway.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useAnswers } from './answers.ts';
import { Organisation } from './organisation.tsx';
import { Start } from './start.tsx';
import { Steps } from './steps.tsx';
import { You } from './you.tsx';

const headings = ['Who are you?', 'How does your year run?', 'What do you want to start with?'] as const;
const leads = [
  'You will own the first workspace. Others join later, with a link you give them.',
  'Quarters follow from your calendar. You can change the dates of every cycle later.',
  'You can do the others at any time.',
] as const;

export default function Setup() {
  const [token] = useState(() => location.hash.slice(1));
  const state = useQuery(ask.setup.get.queryOptions({ input: { token }, staleTime: Infinity }));
  const [answers, change] = useAnswers();
  const { step } = useSearch({ strict: false }) as { step?: unknown };
  const navigate = useNavigate();
  if (state.error)
    return (
      <Doorway title="Set up" heading="Set up Quarterdeck">
        <ErrorState error={state.error} onRetry={() => void state.refetch()} />
      </Doorway>
    );
  if (!state.data)
    return (
      <Doorway title="Set up" heading="Set up Quarterdeck">
        <Skeleton lines={4} />
      </Doorway>
    );
  if (!state.data.isOpen) return <SetUpAlready />;
  if (!state.data.isLinkGood) return <LinkRunOut />;
  // After a reload the password is gone: the first screen asks for it again, with all else as it was.
  const at = answers.password === '' ? 1 : Math.min(3, Math.max(1, Number(step) || 1));
  const go = (to: number) => void navigate({ to: '/setup', search: { step: to }, hash: token });
  return (
    <Doorway
      key={at}
      title={`Set up, ${at} of 3`}
      heading={headings[at - 1]}
      lead={leads[at - 1]}
      width="usual"
      steps={<Steps at={at} go={go} />}
    >
      {at === 1 && (
        <You
          answers={answers}
          onDone={(more) => {
            change(more);
            go(2);
          }}
        />
      )}
      {at === 2 && (
        <Organisation answers={answers} change={change} onDone={() => go(3)} onBack={() => go(1)} />
      )}
      {at === 3 && <Start token={token} answers={answers} change={change} onBack={go} />}
    </Doorway>
  );
}

function SetUpAlready() {
  return (
    <Doorway
      title="Set up already"
      heading="This server is set up already"
      lead="The link has done its work. If you are the one who used it, sign in; otherwise ask them for an invitation."
    >
      <LinkButton to="/sign-in" kind="main">
        Sign in
      </LinkButton>
    </Doorway>
  );
}

function LinkRunOut() {
  return (
    <Doorway
      title="A new link is needed"
      heading="This link does not open the set-up"
      lead="A link lives seven days, and part of it may have been lost in copying. Nothing is set up yet: stop the server and start it again, and it prints a new link."
    />
  );
}
