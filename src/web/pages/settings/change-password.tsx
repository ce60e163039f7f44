// A new password for the old one. All other sessions end, and the page says how many.
import { shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { TryProblem } from '../../app/try-problem.tsx';
import { Button } from '../../parts/button.tsx';
import field from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { counted } from '../../parts/numbers.ts';
import { PasswordField, passwordLacks } from '../../parts/password-field.tsx';
import { toast } from '../../parts/toast.tsx';

const empty = { current: '', next: '' };

export function ChangePassword() {
  const me = useMe();
  const about = [me?.name ?? '', me?.email ?? ''];
  const form = useForm({
    initial: empty,
    check: ({ current, next }) => ({
      current: current === '' ? 'Enter the password you have now' : undefined,
      next: passwordLacks(next, about),
    }),
    save: (values) => shelf.passwords.change(values),
    onSaved: ({ ended }) => {
      form.reset(empty);
      toast(ended > 0 ? `Password changed. ${counted(ended, 'other session')} ended.` : 'Password changed.');
    },
  });
  return (
    <form className={field.stack} onSubmit={form.submit} noValidate>
      <input type="hidden" name="username" autoComplete="username" value={me?.email ?? ''} readOnly />
      <PasswordField label="Password now" {...form.field('current')} />
      <PasswordField label="New password" about={about} {...form.field('next')} />
      <TryProblem problem={form.problem} />
      <div>
        <Button type="submit" isBusy={form.isBusy}>
          Change the password
        </Button>
      </div>
    </form>
  );
}
