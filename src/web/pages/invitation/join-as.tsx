// Joining with the account one is signed in with: one press.
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { enterWorkspace } from '../../app/workspace.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import css from './invitation.module.css';

export function JoinAs({
  token,
  workspaceName,
  email,
}: {
  token: string;
  workspaceName: string;
  email: string;
}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const join = async () => {
    setBusy(true);
    setError(null);
    try {
      const { workspaceId } = await shelf.invitations.accept({ token });
      enterWorkspace(workspaceId);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <>
      <p className={css.said}>You are signed in as {email}.</p>
      {error !== null && <ErrorState error={error} />}
      <Button kind="main" size="wide" isBusy={busy} onPress={() => void join()}>
        Join {workspaceName}
      </Button>
    </>
  );
}
