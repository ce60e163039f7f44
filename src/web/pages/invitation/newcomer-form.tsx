// Joining for the first time: the name as one wants it, and a password.
import { Email } from '../../../core/person.ts';
import { shelf } from '../../app/client.ts';
import { TryProblem } from '../../app/try-problem.tsx';
import { Button } from '../../parts/button.tsx';
import { useForm } from '../../parts/form.ts';
import { PasswordField, passwordLacks } from '../../parts/password-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import css from './invitation.module.css';

type Props = {
  token: string;
  workspaceName: string;
  name: string;
  /** Null: whoever accepts gives one. */
  email: string | null;
  /** The e-mail turned out to have a login. */
  onHasLogin: () => void;
};

export function NewcomerForm({ token, workspaceName, name, email, onHasLogin }: Props) {
  const about = (values: { name: string; email: string }) => [values.name, values.email, workspaceName];
  const form = useForm({
    initial: { name, email: email ?? '', password: '' },
    check: (values) => ({
      name: values.name.trim() === '' ? 'Enter your name' : undefined,
      email: Email.safeParse(values.email).success ? undefined : 'Enter your e-mail; you sign in with it',
      password: passwordLacks(values.password, about(values)),
    }),
    save: (values) =>
      shelf.invitations.accept({
        token,
        name: values.name,
        password: values.password,
        ...(email === null ? { email: values.email } : {}),
      }),
    onSaved: () => location.assign('/'),
  });
  const taken = form.problem?.code === 'already-exists';
  return (
    <form onSubmit={form.submit} noValidate>
      <TextField label="Name" autoComplete="name" {...form.field('name')} />
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        isReadOnly={email !== null}
        note="You sign in with it."
        {...form.field('email')}
      />
      <PasswordField label="Password" about={about(form.values)} {...form.field('password')} />
      {taken && email === null ? (
        <p className={css.said} role="alert">
          Somebody signs in with this e-mail already. If that is you,{' '}
          <a href="/sign-in" target="_blank" rel="noreferrer">
            sign in in another tab
          </a>{' '}
          and open the link again; nothing is used up.
        </p>
      ) : (
        <TryProblem problem={form.problem} />
      )}
      <div className={css.acts}>
        <Button kind="main" size="wide" type="submit" isBusy={form.isBusy}>
          Join {workspaceName}
        </Button>
        {taken && email !== null && <Button onPress={onHasLogin}>Sign in instead</Button>}
      </div>
    </form>
  );
}
