// Keeping a view under a name, opening it to everybody, and letting it go.

import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, shelf } from '../../../app/client.ts';
import { useMay } from '../../../app/may.ts';
import { useMe } from '../../../app/me.ts';
import { queryClient } from '../../../app/query-client.ts';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { useForm } from '../../../parts/form.ts';
import { Menu } from '../../../parts/menu.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { toast } from '../../../parts/toast.tsx';
import type { Look } from '../address.ts';
import { queryOf } from './built-in.ts';
import css from './views.module.css';

type SavedView = Awaited<ReturnType<typeof shelf.views.list>>['views'][number];

export function SaveView({ look }: { look: Look }) {
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('views.save')) return null;
  return (
    <>
      <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
        Save this view
      </Button>
      {open && (
        <NameDialog
          title="Save this view"
          verb="Save the view"
          initial={{ name: '', isOpen: false }}
          save={(fields) => shelf.views.create({ ...fields, query: queryOf(look) })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

export function SavedViewMenu({ view, look }: { view: SavedView; look: Look }) {
  const may = useMay();
  const me = useMe();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const remove = useMutation(ask.views.remove.mutationOptions());
  if (!may('views.edit', { ownerId: view.ownerId }))
    return <small>{view.ownerId === me?.personId ? '' : `kept by ${view.ownerName}`}</small>;
  const putBack = async () => {
    await shelf.views.create({ name: view.name, query: view.query, isOpen: view.isOpen });
    await queryClient.invalidateQueries();
  };
  const takeAway = async () => {
    await remove.mutateAsync({ id: view.id, version: view.version });
    toast(`Removed the view “${view.name}”`, () => void putBack());
    void navigate({ to: '/cycle', search: { cycle: look.cycleId ?? undefined } });
  };
  return (
    <>
      <Menu
        label="This view"
        sections={[
          {
            entries: [
              { id: 'edit', label: 'Rename or share', run: () => setOpen(true) },
              { id: 'remove', label: 'Remove the view', danger: true, run: () => void takeAway() },
            ],
          },
        ]}
      >
        <Button kind="quiet" size="small" className={css.chip}>
          {view.isOpen ? 'Shared view' : 'Your view'} <IconChevronDown aria-hidden="true" />
        </Button>
      </Menu>
      {open && (
        <NameDialog
          title="Rename or share"
          verb="Save"
          initial={{ name: view.name, isOpen: view.isOpen }}
          save={(fields) => shelf.views.edit({ id: view.id, version: view.version, fields })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

type Fields = { name: string; isOpen: boolean };

function NameDialog({
  title,
  verb,
  initial,
  save,
  onClose,
}: {
  title: string;
  verb: string;
  initial: Fields;
  save: (fields: Fields) => Promise<unknown>;
  onClose: () => void;
}) {
  const form = useForm({
    initial,
    check: ({ name }) => ({ name: name.trim() ? '' : 'Give it a name to find it by' }),
    save,
    onSaved: () => {
      void queryClient.invalidateQueries();
      onClose();
    },
  });
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="main" isBusy={form.isBusy} onPress={() => form.submit()}>
            {verb}
          </Button>
        </>
      }
    >
      <form onSubmit={form.submit} className={css.form}>
        <TextField label="Name" autoFocus autoComplete="off" {...form.field('name')} />
        <Checkbox
          isSelected={form.values.isOpen}
          onChange={(isOpen) => form.set('isOpen', isOpen)}
          note="Everybody sees it among their views; what it shows stays what each may see."
        >
          Open it to everybody
        </Checkbox>
      </form>
      {form.problem && Object.keys(form.errors).length === 0 && <ErrorState error={form.problem} small />}
    </Dialog>
  );
}
