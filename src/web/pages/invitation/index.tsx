// Joining by invitation: who asks whom into what, and the shortest way in. The secret stays in the fragment, so it is never sent along as an address.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { Doorway } from '../../app/doorway.tsx';
import { SignInForm } from '../../app/sign-in-form.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { problemOf } from '../../parts/problem.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import css from './invitation.module.css';
import { JoinAs } from './join-as.tsx';
import { NewcomerForm } from './newcomer-form.tsx';

export default function Invitation() {
  const [token] = useState(() => location.hash.slice(1));
  const opened = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => shelf.invitations.open({ token }),
    staleTime: Infinity,
  });
  if (opened.error) return <NotOpen error={opened.error} retry={() => void opened.refetch()} />;
  if (!opened.data)
    return (
      <Doorway title="Invitation" heading="Your invitation">
        <Skeleton lines={4} />
      </Doorway>
    );
  const { workspaceName, name, email, invitedBy, role, hasLogin, signedInAs } = opened.data;
  return (
    <Doorway
      title={`Join ${workspaceName}`}
      heading={`Join ${workspaceName}`}
      lead={
        <>
          {invitedBy ?? 'Somebody there'} invites you, {name}, {roleWords[role]}.
        </>
      }
    >
      {signedInAs ? (
        <JoinAs token={token} workspaceName={workspaceName} email={signedInAs} />
      ) : hasLogin && email ? (
        <>
          <p className={css.said}>You sign in with {email} here already. Sign in, then join.</p>
          <SignInForm email={email} verb="Sign in and go on" onSignedIn={() => void opened.refetch()} />
        </>
      ) : (
        <NewcomerForm
          token={token}
          workspaceName={workspaceName}
          name={name}
          email={email}
          onHasLogin={() => void opened.refetch()}
        />
      )}
    </Doorway>
  );
}

const roleWords = {
  owner: 'to own it with others',
  admin: 'to look after it as an admin',
  lead: 'to lead the rhythm in it',
  member: 'to work in it',
  viewer: 'to read and comment in it',
} as const;

function NotOpen({ error, retry }: { error: unknown; retry: () => void }) {
  const { code, detail } = problemOf(error);
  if (code === 'other-account')
    return (
      <Doorway
        title="Another account"
        heading="This invitation is for somebody else"
        lead={`You are signed in as ${detail.signedInAs}. The invitation names another e-mail, so it cannot be accepted with this account. It is not used up.`}
      >
        <div className={css.acts}>
          <Button kind="main" onPress={() => void shelf.sessions.leave({}).then(retry)}>
            Sign out and open it again
          </Button>
          <LinkButton to="/" kind="quiet">
            Stay signed in
          </LinkButton>
        </div>
      </Doorway>
    );
  if (code === 'link-spent')
    return (
      <Doorway
        title="This link is spent"
        heading="This invitation opens nothing any more"
        lead="It was accepted, taken back, or is older than seven days. If you have joined already, sign in. If not, ask whoever invited you for a new link: that takes them one click."
      >
        <LinkButton to="/sign-in" kind="main">
          Sign in
        </LinkButton>
      </Doorway>
    );
  return (
    <Doorway title="Invitation" heading="Your invitation">
      <ErrorState error={error} safe="The invitation is not used up." onRetry={retry} />
    </Doorway>
  );
}
