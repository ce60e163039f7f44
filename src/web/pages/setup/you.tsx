// First screen: who sets this up. The password is judged here as the server will judge it, so that nobody is sent back later.
import { Email } from '../../../core/person.ts';
import { Button } from '../../parts/button.tsx';
import field from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { PasswordField, passwordLacks } from '../../parts/password-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { ZoneField } from '../../parts/zone-field.tsx';
import type { Answers } from './answers.ts';
import css from './setup.module.css';

type Fields = Pick<Answers, 'name' | 'email' | 'password' | 'zone'>;

export function You({ answers, onDone }: { answers: Answers; onDone: (fields: Fields) => void }) {
  const { name, email, password, zone } = answers;
  const about = ({ name, email }: Fields) => [name, email, answers.workspaceName];
  const form = useForm<Fields, void>({
    initial: { name, email, password, zone },
    check: (values) => ({
      name: values.name.trim() === '' ? 'Enter your name' : undefined,
      email: Email.safeParse(values.email).success ? undefined : 'Enter your e-mail; you sign in with it',
      password: passwordLacks(values.password, about(values)),
    }),
    save: async () => {},
    onSaved: (_, values) => onDone(values),
  });
  return (
    <form className={field.stack} onSubmit={form.submit} noValidate>
      <div className={css.pair}>
        <TextField label="Name" autoComplete="name" autoFocus {...form.field('name')} />
        <TextField label="E-mail" type="email" autoComplete="username" {...form.field('email')} />
      </div>
      <PasswordField label="Password" about={about(form.values)} {...form.field('password')} />
      <ZoneField
        label="Time zone"
        note="As your browser says. Days and due times are counted in it."
        {...form.field('zone')}
      />
      <div className={css.acts}>
        <Button kind="main" type="submit">
          Go on
        </Button>
      </div>
    </form>
  );
}
