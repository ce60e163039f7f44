// Asks before something that cannot be undone. Where much would be lost, the word has to be typed.
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorState } from './error-state.tsx';
import { TextField } from './text-field.tsx';

type Props = {
  /** The question: "Remove the demo company?" */
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** What happens and what stays. */
  children: ReactNode;
  /** The verb on the button: "Remove the demo". */
  verb: string;
  /** On the button that does nothing. */
  keep?: string;
  /** What has to be typed first; compared without case and outer spaces. */
  typed?: string;
  /** While what stands inside is not filled in yet. */
  isDisabled?: boolean;
  /** Does it. While it runs the dialog stays; when it throws the dialog says why. */
  onConfirm: () => Promise<unknown> | unknown;
};

export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  children,
  verb,
  keep = 'Keep it',
  typed,
  isDisabled,
  onConfirm,
}: Props) {
  const [word, setWord] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const matches = !typed || word.trim().toLocaleLowerCase() === typed.toLocaleLowerCase();
  const close = () => {
    setWord('');
    setError(null);
    onClose();
  };
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      await onConfirm();
      close();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      role="alertdialog"
      width="narrow"
      actions={
        <>
          <Button kind="quiet" onPress={close}>
            {keep}
          </Button>
          <Button
            kind="danger"
            isBusy={busy}
            isDisabled={!matches || isDisabled}
            onPress={() => void confirm()}
          >
            {verb}
          </Button>
        </>
      }
    >
      {children}
      {typed && (
        <TextField
          label={`Type “${typed}” to go on`}
          value={word}
          onChange={setWord}
          autoFocus
          autoComplete="off"
        />
      )}
      {error !== null && <ErrorState error={error} small />}
    </Dialog>
  );
}
