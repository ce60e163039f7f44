// Passkeys: added with a name one will know them by, removed after a question.
import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../../app/client.ts';
import { useMe } from '../../../app/me.ts';
import { wasDismissed } from '../../../app/passkey-sign-in.tsx';
import { useProof } from '../../../app/proof.tsx';
import { queryClient } from '../../../app/query-client.ts';
import { Button } from '../../../parts/button.tsx';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { Moment } from '../../../parts/date-text.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { useForm } from '../../../parts/form.ts';
import { Row, RowList } from '../../../parts/row-list.tsx';
import { Skeleton } from '../../../parts/skeleton.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { toast } from '../../../parts/toast.tsx';
import css from '../settings.module.css';
import { agentWords } from './agent-words.ts';

type Passkey = { id: string; name: string; createdAt: string; lastUsedAt: string | null };

const refetch = () => void queryClient.invalidateQueries({ queryKey: ask.passkeys.key() });

export function Passkeys() {
  const list = useQuery(ask.passkeys.list.queryOptions({ input: {} }));
  const { prove, dialog } = useProof();
  const [adding, add] = useState(false);
  const [leaving, leave] = useState<Passkey | null>(null);
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} small />;
  if (!list.data) return <Skeleton lines={2} />;
  const { passkeys } = list.data;
  const remove = async ({ id, name }: Passkey) => {
    if (!(await prove((password) => shelf.passkeys.remove({ id, password })))) return;
    toast(`${name} opens nothing any more`);
    refetch();
  };
  return (
    <>
      {passkeys.length === 0 ? (
        <p className={css.said}>You have none yet.</p>
      ) : (
        <RowList label="Passkeys" className={css.rows}>
          {passkeys.map((passkey) => (
            <Row key={passkey.id} id={passkey.id} className={css.row}>
              <Passkey passkey={passkey} />
              <Button
                kind="quiet"
                size="small"
                aria-label={`Remove ${passkey.name}`}
                onPress={() => leave(passkey)}
              >
                Remove
              </Button>
            </Row>
          ))}
        </RowList>
      )}
      {browserSupportsWebAuthn() ? (
        <div className={css.acts}>
          <Button onPress={() => add(true)}>Add a passkey</Button>
        </div>
      ) : (
        <p className={css.said}>This browser cannot make one, or the page is not served over HTTPS.</p>
      )}
      {adding && <Add prove={prove} onClose={() => add(false)} />}
      {leaving && (
        <ConfirmDialog
          title={`Remove ${leaving.name}?`}
          isOpen
          onClose={() => leave(null)}
          verb="Remove it"
          onConfirm={() => remove(leaving)}
        >
          <p>
            It opens nothing here from then on. Take it out of your device as well, or it will still offer
            itself.
          </p>
        </ConfirmDialog>
      )}
      {dialog}
    </>
  );
}

function Passkey({ passkey: { name, createdAt, lastUsedAt } }: { passkey: Passkey }) {
  const zone = useMe()?.zone ?? 'UTC';
  return (
    <span>
      {name}
      <small>
        Added <Moment at={createdAt} zone={zone} />,{' '}
        {lastUsedAt ? (
          <>
            last used <Moment at={lastUsedAt} zone={zone} />
          </>
        ) : (
          'not used yet'
        )}
      </small>
    </span>
  );
}

type Prove = ReturnType<typeof useProof>['prove'];

function Add({ prove, onClose }: { prove: Prove; onClose: () => void }) {
  const form = useForm({
    initial: { name: agentWords(navigator.userAgent) },
    check: ({ name }) => ({ name: name.trim() === '' ? 'Give it a name' : undefined }),
    save: async ({ name }) => {
      const asked = await prove((password) => shelf.passkeys.options({ password }));
      if (!asked) return false;
      const response = await startRegistration({ optionsJSON: asked.options }).catch((error: unknown) => {
        if (wasDismissed(error)) return null;
        // The authenticator says it holds one for this account already.
        if ((error as Error).name === 'InvalidStateError') throw { ...knownAlready };
        throw error;
      });
      if (!response) return false;
      await shelf.passkeys.create({ name, response });
      return true;
    },
    onSaved: (isMade, { name }) => {
      if (!isMade) return;
      toast(`${name} signs you in from now on`);
      refetch();
      onClose();
    },
  });
  return (
    <Dialog title="Add a passkey" isOpen onClose={onClose} width="narrow">
      <form onSubmit={form.submit} noValidate>
        <TextField
          label="Name"
          note="What you will know it by. Your browser asks for the rest."
          autoFocus
          {...form.field('name')}
        />
        {form.problem && <ErrorState error={form.problem} small />}
        <div className={css.acts}>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            Make the passkey
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const knownAlready = {
  code: 'already-exists',
  sentence: 'This device holds a passkey for you already.',
  next: 'Use that one, or choose another device.',
  detail: {},
  requestId: '',
};
