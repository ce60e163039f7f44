// Changing somebody's name, e-mail and role. Two saves where both changed, for a role is a decision of its own.
import type { Membership } from '../../../core/permission.ts';
import { shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import field from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import type { Person } from './person.ts';
import { rolesBelow, roleWords } from './role-words.ts';

type Fields = { name: string; email: string; role: Membership };

export function EditPerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const me = useMe();
  const initial: Fields = { name: person.name, email: person.email ?? '', role: person.role };
  const done = () => {
    toast('Saved');
    onClose();
    void queryClient.invalidateQueries();
  };
  const form = useForm<Fields, unknown>({
    initial,
    check: ({ name }) => ({ name: name.trim() === '' ? 'Enter a name' : undefined }),
    version: person.version,
    save: (_, changed, version) => save(person.id, version, changed),
    onSaved: done,
  });
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  const taken = form.problem?.code === 'already-exists';
  return (
    <Dialog title={`Edit ${person.name}`} isOpen onClose={onClose}>
      <form className={field.stack} onSubmit={form.submit} noValidate>
        <TextField label="Name" autoFocus autoComplete="off" {...form.field('name')} />
        <TextField
          label="E-mail"
          type="email"
          autoComplete="off"
          note={
            person.hasJoined
              ? 'Files and mentions are matched by it. They go on signing in with the e-mail they joined with.'
              : 'Only its owner can use the invitation.'
          }
          {...form.field('email')}
          error={taken ? 'Somebody else here has this e-mail' : form.errors.email}
        />
        <Select
          label="Role"
          options={rolesBelow(me?.role ?? 'viewer')}
          value={form.values.role}
          onChange={(role) => form.set('role', role)}
          note={roleWords[form.values.role].note}
        />
        {stale ? (
          <TwoVersions
            problem={stale}
            fields={fieldWords}
            onKeepMine={(version) =>
              void save(person.id, version, stale.detail.yours as Partial<Fields>).then(done)
            }
            onTakeTheirs={onClose}
          />
        ) : (
          form.problem && !taken && <ErrorState error={form.problem} small />
        )}
        <div>
          <Button kind="main" type="submit" isDisabled={!form.isDirty} isBusy={form.isBusy}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const fieldWords = {
  name: ['Name', String],
  email: ['E-mail', (email: string | null) => email ?? 'none'],
  role: ['Role', (role: Membership) => roleWords[role].label],
} as const;

async function save(id: string, version: number, { role, name, email }: Partial<Fields>): Promise<void> {
  let at = version;
  // The role first: it is what may be refused, and then nothing else has changed yet.
  if (role !== undefined) at = (await shelf.people.setRole({ id, version: at, role })).version;
  const fields = {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email: email.trim() === '' ? null : email }),
  };
  if (Object.keys(fields).length > 0) await shelf.people.edit({ id, version: at, fields });
}
