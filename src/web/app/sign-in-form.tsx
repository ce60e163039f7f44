// Signing in: e-mail and password, a second step where there is one, or a passkey. Nothing said here tells whether an e-mail is known.
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { useForm } from '../parts/form.ts';
import { PasswordField } from '../parts/password-field.tsx';
import { type Problem, problemOf } from '../parts/problem.ts';
import { TextField } from '../parts/text-field.tsx';
import { shelf } from './client.ts';
import { SecondStep } from './second-step.tsx';
import css from './sign-in-form.module.css';
import { TryProblem } from './try-problem.tsx';

type Props = {
  /** Given where only one account will do. */
  email?: string;
  verb?: string;
  onSignedIn: () => void;
};

export function SignInForm({ email, verb = 'Sign in', onSignedIn }: Props) {
  const [challenge, setChallenge] = useState<string | null>(null);
  const form = useForm({
    initial: { email: email ?? '', password: '' },
    check: ({ email, password }) => ({
      email: email.trim() === '' ? 'Enter your e-mail' : undefined,
      password: password === '' ? 'Enter your password' : undefined,
    }),
    save: async (values) => {
      try {
        await shelf.sessions.start(values);
        return null;
      } catch (error) {
        const asked = problemOf(error);
        if (asked.code === 'second-factor-needed') return String(asked.detail.challenge);
        throw error;
      }
    },
    onSaved: (asked) => (asked === null ? onSignedIn() : setChallenge(asked)),
  });
  if (challenge)
    return (
      <SecondStep
        challenge={challenge}
        onSignedIn={onSignedIn}
        onBack={() => {
          form.set('password', '');
          setChallenge(null);
        }}
      />
    );
  return (
    <>
      <form onSubmit={form.submit} noValidate>
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          autoFocus={!email}
          isReadOnly={email !== undefined}
          {...form.field('email')}
        />
        <PasswordField label="Password" autoFocus={email !== undefined} {...form.field('password')} />
        <TryProblem problem={form.problem} />
        <div className={css.act}>
          <Button kind="main" size="wide" type="submit" isBusy={form.isBusy}>
            {verb}
          </Button>
        </div>
      </form>
      {browserSupportsWebAuthn() && <PasskeyButton onSignedIn={onSignedIn} />}
    </>
  );
}

function PasskeyButton({ onSignedIn }: { onSignedIn: () => void }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { options } = await shelf.passkeys.challenge({});
      const response = await startAuthentication({ optionsJSON: options });
      await shelf.passkeys.signIn({ response });
      onSignedIn();
    } catch (error) {
      if (!wasDismissed(error)) setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className={css.or}>or</div>
      <Button size="wide" isBusy={busy} onPress={() => void press()}>
        Sign in with a passkey
      </Button>
      <TryProblem problem={problem} />
    </>
  );
}

/** The browser's own question was closed, or nothing fitted it: people know, for they did it. */
export function wasDismissed(error: unknown): boolean {
  const name = (error as { name?: string } | null)?.name;
  return name === 'NotAllowedError' || name === 'AbortError';
}
