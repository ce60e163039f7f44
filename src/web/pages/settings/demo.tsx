// The demo: what it is, the way out of it and, for who has none, the way in.
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { enterWorkspace } from '../../app/workspace.ts';
import { Button } from '../../parts/button.tsx';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Part } from './part.tsx';
import css from './settings.module.css';

export function Demo() {
  const me = useMe();
  if (!me) return null;
  const demo = me.workspaces.find(({ isDemo }) => isDemo);
  if (me.workspace.isDemo) return <InDemo name={me.workspace.name} />;
  return (
    <Part
      title="A ferry line to look around in"
      note="It stands in a workspace of its own: nothing in it mixes with yours."
    >
      <p className={css.said}>
        Sixty people, twelve teams and three cycles of history, with its flaws: reviews that were skipped,
        work that was added without a price, a status that looks better than it is.
      </p>
      <div className={css.acts}>
        {demo ? <Button onPress={() => enterWorkspace(demo.id)}>Go to {demo.name}</Button> : <MakeDemo />}
      </div>
    </Part>
  );
}

function MakeDemo() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      const { id } = await shelf.demo.create({});
      enterWorkspace(id);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <>
      <Button isBusy={busy} onPress={() => void make()}>
        Make the demo
      </Button>
      {error !== null && <ErrorState error={error} small />}
    </>
  );
}

function InDemo({ name }: { name: string }) {
  const me = useMe();
  const may = useMay();
  const [asking, ask] = useState(false);
  const remove = async () => {
    await shelf.demo.remove({ name });
    const other = me?.workspaces.find(({ id }) => id !== me.workspace.id);
    if (other) enterWorkspace(other.id);
    else location.assign('/sign-in');
  };
  return (
    <>
      <Part title="You are in the demo" note="People, numbers and quarrels are invented.">
        <p className={css.said}>
          Change whatever you like: check in, commit, close a cycle, break something. None of it reaches your
          own workspaces, and nobody is told.
        </p>
      </Part>
      {may('workspaces.remove-demo') && (
        <Part title="Remove it" note="When you have seen enough.">
          <Button kind="danger" onPress={() => ask(true)}>
            Remove the demo
          </Button>
          <ConfirmDialog
            title="Remove the demo?"
            isOpen={asking}
            onClose={() => ask(false)}
            verb="Remove the demo"
            typed={name}
            onConfirm={remove}
          >
            <p>
              {name} goes with all its people, OKRs and history, also what you changed in it. Your other
              workspaces stay as they are. You can make a fresh demo later.
            </p>
          </ConfirmDialog>
        </Part>
      )}
    </>
  );
}
