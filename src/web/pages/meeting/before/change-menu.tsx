// Changing a meeting that is still to come: what it is, when it is, and whether it is at all.
import { useState } from 'react';
import { CancelDialog } from '../../../okr/meeting/cancel-dialog.tsx';
import { EditMeeting } from '../../../okr/meeting/edit-dialog.tsx';
import { MoveDialog } from '../../../okr/meeting/move-dialog.tsx';
import { Button } from '../../../parts/button.tsx';
import { Menu } from '../../../parts/menu.tsx';
import type { Shown } from '../shown.ts';

export function ChangeMenu({ meeting, zone }: { meeting: Shown; zone: string }) {
  const [open, setOpen] = useState<'edit' | 'move' | 'cancel' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        label="What to change about this meeting"
        sections={[
          {
            entries: [
              { id: 'edit', label: 'Place, length, organiser, roles', run: () => setOpen('edit') },
              { id: 'move', label: 'Move', run: () => setOpen('move') },
              { id: 'cancel', label: 'Call off', danger: true, run: () => setOpen('cancel') },
            ],
          },
        ]}
      >
        <Button>Change</Button>
      </Menu>
      {open === 'edit' && <EditMeeting meeting={meeting} onClose={close} />}
      {open === 'move' && <MoveDialog meeting={meeting} zone={zone} onClose={close} />}
      {open === 'cancel' && <CancelDialog meeting={meeting} onClose={close} />}
    </>
  );
}
