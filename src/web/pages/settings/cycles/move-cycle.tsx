// Moves a cycle one phase on or back, after saying what changes by it.
import { useState } from 'react';
import type { Cycle } from '../../../../actions/cycles.ts';
import { type Phase, phases } from '../../../../core/cycle.ts';
import { shelf } from '../../../app/client.ts';
import { queryClient } from '../../../app/query-client.ts';
import { phaseWords } from '../../../okr/phase-words.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { toast } from '../../../parts/toast.tsx';
import css from '../settings.module.css';

type Props = { cycle: Cycle; to: Phase; onClose: () => void };

export function MoveCycle({ cycle: { id, name, version, phase }, to, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const words = phaseWords[to];
  const move = async () => {
    setBusy(true);
    setError(null);
    try {
      await shelf.cycles.move({ id, version, to });
      toast(`${name}: ${words.label.toLowerCase()}`);
      onClose();
      await queryClient.invalidateQueries();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={`${name}: ${phaseWords[phase].label.toLowerCase()} to ${words.label.toLowerCase()}`}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="main" isBusy={busy} onPress={() => void move()}>
            {isBack(phase, to) ? `Back to ${words.label.toLowerCase()}` : words.verb}
          </Button>
        </>
      }
    >
      <p className={css.said}>{words.means}</p>
      <p className={css.said}>
        {isBack(phase, to)
          ? 'What was committed, checked in or scored stays as it is.'
          : 'You can go one step back while the cycle is open.'}
      </p>
      {error !== null && <ErrorState error={error} small />}
    </Dialog>
  );
}

const isBack = (from: Phase, to: Phase) => phases.indexOf(to) < phases.indexOf(from);
