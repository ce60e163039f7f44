// Inviting somebody: a name is enough, the rest helps. It ends with a link to hand over, shown once.
import { useState } from 'react';
import type { Membership } from '../../../core/permission.ts';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import field from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import css from './people.module.css';
import { rolesBelow } from './role-words.ts';
import { ShownOnce } from './shown-once.tsx';

type Team = { id: string; name: string };
type Made = { name: string; url: string | null; mailedTo: string | null };

export function InviteDialog({ teams, onClose }: { teams: readonly Team[]; onClose: () => void }) {
  const [made, setMade] = useState<Made | null>(null);
  const close = () => {
    onClose();
    void queryClient.invalidateQueries();
  };
  if (made)
    return (
      <Dialog title={`Send ${made.name} this link`} isOpen onClose={close} role="alertdialog">
        <ShownOnce url={made.url} mailedTo={made.mailedTo} good="It is good for seven days and opens once.">
          <Button onPress={() => setMade(null)}>Invite another</Button>
        </ShownOnce>
      </Dialog>
    );
  return (
    <Dialog title="Invite somebody" isOpen onClose={close}>
      <InviteForm teams={teams} onMade={setMade} />
    </Dialog>
  );
}

function InviteForm({ teams, onMade }: { teams: readonly Team[]; onMade: (made: Made) => void }) {
  const me = useMe();
  const may = useMay();
  const form = useForm({
    initial: { name: '', email: '', role: 'member' as Membership, teamIds: [] as string[] },
    check: ({ name }) => ({ name: name.trim() === '' ? 'Enter a name' : undefined }),
    save: ({ email, ...rest }) =>
      shelf.invitations.create({ ...rest, email: email.trim() === '' ? null : email }),
    onSaved: onMade,
  });
  const { teamIds, role } = form.values;
  const open = teams.filter(({ id }) => may('teams.edit', { teamId: id }));
  const taken = form.problem?.code === 'already-exists';
  return (
    <form className={field.stack} onSubmit={form.submit} noValidate>
      <TextField label="Name" autoFocus autoComplete="off" {...form.field('name')} />
      <TextField
        label="E-mail"
        hint="optional"
        type="email"
        autoComplete="off"
        note="With one, only its owner can use the link. Without, whoever has the link gives theirs."
        {...form.field('email')}
        error={
          taken
            ? 'Somebody here has this e-mail already; look under Here and Not joined yet'
            : form.errors.email
        }
      />
      <Select
        label="Role"
        options={rolesBelow(me?.role ?? 'viewer')}
        value={role}
        onChange={(next) => form.set('role', next)}
      />
      {open.length > 0 && (
        <fieldset className={css.choose}>
          <legend className={field.label}>Teams</legend>
          <div className={css.boxes}>
            {open.map(({ id, name }) => (
              <Checkbox
                key={id}
                isSelected={teamIds.includes(id)}
                onChange={(on) =>
                  form.set('teamIds', on ? [...teamIds, id] : teamIds.filter((each) => each !== id))
                }
              >
                {name}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
      {form.problem && !taken && <ErrorState error={form.problem} small />}
      <div>
        <Button kind="main" type="submit" isBusy={form.isBusy}>
          Make the link
        </Button>
      </div>
    </form>
  );
}
