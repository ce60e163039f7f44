// Signing in, and what to say to somebody who has a login but no workspace.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { Doorway } from '../../app/doorway.tsx';
import { keepIsDemo } from '../../app/me.ts';
import { NewWorkspaceForm } from '../../app/new-workspace.tsx';
import { SignInForm } from '../../app/sign-in-form.tsx';
import { problemOf } from '../../parts/problem.ts';
import { nextPath } from './next.ts';
import css from './sign-in.module.css';

export default function SignIn() {
  const setup = useQuery(ask.setup.get.queryOptions({ input: {} }));
  const [homeless, setHomeless] = useState(false);
  const enter = async () => {
    try {
      keepIsDemo((await shelf.me.get({})).workspace.isDemo);
    } catch (error) {
      if (problemOf(error).code === 'no-workspace') return setHomeless(true);
    }
    location.assign(nextPath(location.search, location.origin));
  };
  if (setup.data && !setup.data.canSignIn)
    return (
      <Doorway
        title="Not set up yet"
        heading="Nobody can sign in yet"
        lead="This server waits to be set up. It printed a link when it started: whoever opens that link sets it up."
      />
    );
  if (homeless)
    return (
      <Doorway
        title="No workspace"
        heading="You belong to no workspace here"
        lead="Ask somebody in yours for an invitation and open its link in this browser. Or make a workspace of your own."
      >
        <NewWorkspaceForm />
      </Doorway>
    );
  return (
    <Doorway title="Sign in" heading="Sign in">
      <SignInForm onSignedIn={() => void enter()} />
      <p className={css.lost}>
        Lost your password? An owner or admin of your workspace can make you a link to a new one.
      </p>
    </Doorway>
  );
}
