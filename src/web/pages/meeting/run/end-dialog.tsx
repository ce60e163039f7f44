// Asks before a meeting ends: what will be read by everybody, what was not reached, and whether anybody could decide.
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { counted } from '../../../parts/numbers.ts';
import type { Shown } from '../shown.ts';

type Props = { meeting: Shown; onClose: () => void; onEnd: () => void };

export function EndDialog({ meeting, onClose, onEnd }: Props) {
  const { decisions, quorum, agenda } = meeting;
  const waiting = agenda.filter(({ state, kind }) => state === 'waiting' && kind !== 'closing').length;
  return (
    <Dialog
      title="End the meeting?"
      isOpen
      onClose={onClose}
      role="alertdialog"
      width="narrow"
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Go on
          </Button>
          <Button
            kind="danger"
            onPress={() => {
              onClose();
              onEnd();
            }}
          >
            End it
          </Button>
        </>
      }
    >
      <p>
        {decisions.length === 0
          ? 'Nothing was decided. '
          : `${counted(decisions.length, 'decision')} will be read by everybody. `}
        {waiting > 0 && `${counted(waiting, 'item')} ${waiting === 1 ? 'was' : 'were'} not reached. `}
      </p>
      {!quorum.isReached && <p>Nobody who may decide was here: it goes on record as held without quorum.</p>}
    </Dialog>
  );
}
