// Makes another workspace; whoever makes it owns it and goes straight in. Its calendar is set in its own settings.
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import field from '../parts/field.module.css';
import { useForm } from '../parts/form.ts';
import { TextField } from '../parts/text-field.tsx';
import { ownZone, ZoneField } from '../parts/zone-field.tsx';
import { shelf } from './client.ts';
import css from './sign-in-form.module.css';
import { enterWorkspace } from './workspace.ts';

export function NewWorkspaceForm() {
  const form = useForm({
    initial: { name: '', zone: ownZone() },
    check: ({ name }) => ({ name: name.trim() === '' ? 'Give it a name' : undefined }),
    save: (values) => shelf.workspaces.create(values),
    onSaved: ({ id }) => enterWorkspace(id),
  });
  return (
    <form className={field.stack} onSubmit={form.submit} noValidate>
      <TextField label="Name" autoFocus {...form.field('name')} />
      <ZoneField label="Time zone" {...form.field('zone')} />
      {form.problem && <ErrorState error={form.problem} small />}
      <div className={css.act}>
        <Button kind="main" type="submit" isBusy={form.isBusy}>
          Make the workspace
        </Button>
      </div>
    </form>
  );
}

export function NewWorkspaceDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title="Make another workspace" isOpen={isOpen} onClose={onClose} width="narrow">
      <p className={css.said}>
        A workspace is a place of its own: people, cycles and objectives are not shared between two. You will
        own it and can change between them.
      </p>
      <NewWorkspaceForm />
    </Dialog>
  );
}
