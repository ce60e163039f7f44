// A link with which somebody who lost their password sets a new one. Says beforehand what it does, and why where it may not.
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { useProof } from '../../app/proof.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import css from './people.module.css';
import { ShownOnce } from './shown-once.tsx';

export function PasswordLink({
  person,
  onClose,
}: {
  person: { id: string; name: string };
  onClose: () => void;
}) {
  const { prove, dialog } = useProof();
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<{ url: string | null; mailedTo: string | null } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      setMade((await prove((password) => shelf.passwords.link({ personId: person.id, password }))) ?? null);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  if (made)
    return (
      <Dialog title={`Give ${person.name} this link`} isOpen onClose={onClose} role="alertdialog">
        <ShownOnce
          url={made.url}
          mailedTo={made.mailedTo}
          good="It is good for an hour and once. Be sure it is them you give it to."
        />
      </Dialog>
    );
  return (
    <>
      <Dialog title={`A new password for ${person.name}?`} isOpen onClose={onClose} width="narrow">
        <p className={css.said}>
          Make a link with which they choose one. Until they do, the old one holds; then every browser they
          are signed in with is signed out. A second step, if they have one, stays. That you made the link is
          written down.
        </p>
        {error !== null && <ErrorState error={error} small />}
        <div className={css.acts}>
          <Button kind="main" isBusy={busy} onPress={() => void make()}>
            Make the link
          </Button>
        </div>
      </Dialog>
      {dialog}
    </>
  );
}
