// A new password by a link an admin made. It opens nothing by itself: afterwards one signs in, second step and all.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shelf } from '../app/client.ts';
import { Doorway } from '../app/doorway.tsx';
import { TryProblem } from '../app/try-problem.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { useForm } from '../parts/form.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { PasswordField, passwordLacks } from '../parts/password-field.tsx';
import { problemOf } from '../parts/problem.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { TextField } from '../parts/text-field.tsx';
import css from './invitation/invitation.module.css';

export default function Reset() {
  const [token] = useState(() => location.hash.slice(1));
  const [isDone, setDone] = useState(false);
  const opened = useQuery({
    queryKey: ['reset', token],
    queryFn: () => shelf.passwords.open({ token }),
    staleTime: Infinity,
    enabled: !isDone,
  });
  if (isDone) return <Done />;
  if (opened.error)
    return problemOf(opened.error).code === 'link-spent' ? (
      <Doorway
        title="This link is spent"
        heading="This link sets no password any more"
        lead="It was used, replaced by a newer one, or is older than an hour. If you have set your password, sign in with it. If not, ask an owner or admin for a new link."
      >
        <LinkButton to="/sign-in" kind="main">
          Sign in
        </LinkButton>
      </Doorway>
    ) : (
      <Doorway title="New password" heading="Choose a new password">
        <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />
      </Doorway>
    );
  return (
    <Doorway
      title="New password"
      heading="Choose a new password"
      lead={
        opened.data &&
        `For ${opened.data.name} at ${opened.data.workspaceName}. Everybody signed in with the old one is signed out.`
      }
    >
      {opened.data ? (
        <NewPassword token={token} about={opened.data} onDone={() => setDone(true)} />
      ) : (
        <Skeleton lines={3} />
      )}
    </Doorway>
  );
}

type About = { name: string; email: string; workspaceName: string };

function NewPassword({ token, about, onDone }: { token: string; about: About; onDone: () => void }) {
  const known = [about.name, about.email, about.workspaceName];
  const form = useForm({
    initial: { password: '' },
    check: ({ password }) => ({
      password: passwordLacks(password, known),
    }),
    save: ({ password }) => shelf.passwords.reset({ token, password }),
    onSaved: onDone,
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <TextField label="E-mail" type="email" autoComplete="username" value={about.email} isReadOnly />
      <PasswordField label="New password" about={known} autoFocus {...form.field('password')} />
      <TryProblem problem={form.problem} />
      <div className={css.acts}>
        <Button kind="main" size="wide" type="submit" isBusy={form.isBusy}>
          Set the password
        </Button>
      </div>
    </form>
  );
}

function Done() {
  return (
    <Doorway
      title="Password set"
      heading="Your new password is set"
      lead="Sign in with it. If your account asks for a second step, it still does."
    >
      <LinkButton to="/sign-in" kind="main">
        Sign in
      </LinkButton>
    </Doorway>
  );
}
