// A new invitation link for somebody who has not joined; the one before opens nothing from then on.
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import css from './people.module.css';
import { ShownOnce } from './shown-once.tsx';

export function LinkDialog({
  person,
  onClose,
}: {
  person: { id: string; name: string };
  onClose: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<{ url: string | null; mailedTo: string | null } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const close = () => {
    onClose();
    void queryClient.invalidateQueries();
  };
  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      setMade(await shelf.invitations.create({ personId: person.id }));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  if (made)
    return (
      <Dialog title={`Send ${person.name} this link`} isOpen onClose={close} role="alertdialog">
        <ShownOnce url={made.url} mailedTo={made.mailedTo} good="It is good for seven days and opens once." />
      </Dialog>
    );
  return (
    <Dialog title={`A new link for ${person.name}?`} isOpen onClose={close} width="narrow">
      <p className={css.said}>Any link they have already stops working.</p>
      {error !== null && <ErrorState error={error} small />}
      <div className={css.acts}>
        <Button kind="main" isBusy={busy} onPress={() => void make()}>
          Make the link
        </Button>
      </div>
    </Dialog>
  );
}
