// Signing in: e-mail and password, a second step where there is one, or a passkey. Nothing said here tells whether an e-mail is known.
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { useForm } from '../parts/form.ts';
import { PasswordField } from '../parts/password-field.tsx';
import { problemOf } from '../parts/problem.ts';
import { TextField } from '../parts/text-field.tsx';
import { shelf } from './client.ts';
import { PasskeySignIn } from './passkey-sign-in.tsx';
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
          autoComplete="username webauthn"
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
      <PasskeySignIn suggests={email === undefined} onSignedIn={onSignedIn} />
    </>
  );
}
