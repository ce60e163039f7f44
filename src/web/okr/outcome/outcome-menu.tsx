// What can be done about an outcome beside reading it. One that objectives bet on is closed, never removed.
import IconDots from '@tabler/icons-react/icons/IconDots';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Outcome } from '../../../actions/outcomes.ts';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Menu, type MenuEntry } from '../../parts/menu.tsx';
import { counted } from '../../parts/numbers.ts';
import { toast } from '../../parts/toast.tsx';
import { moveState } from './move-state.ts';
import css from './outcome.module.css';

type Known = Pick<Outcome, 'id' | 'title' | 'version' | 'state' | 'sponsorId' | 'objectives'>;

export function OutcomeMenu({ outcome, onEdit }: { outcome: Known; onEdit: () => void }) {
  const may = useMay();
  const [removing, remove] = useState(false);
  if (!may('outcomes.edit', { ownerId: outcome.sponsorId })) return null;
  const { title, state } = outcome;
  const entries: MenuEntry[] = [];
  if (state !== 'closed') entries.push({ id: 'edit', label: 'Edit', run: onEdit });
  if (state === 'draft')
    entries.push({ id: 'activate', label: 'Make it active', run: () => void moveState(outcome, 'active') });
  if (state === 'active')
    entries.push(
      {
        id: 'close',
        label: 'Close it',
        note: 'its bets and numbers stay',
        run: () => void moveState(outcome, 'closed'),
      },
      { id: 'draft', label: 'Back to draft', run: () => void moveState(outcome, 'draft') },
    );
  if (state === 'closed')
    entries.push({ id: 'open', label: 'Open it again', run: () => void moveState(outcome, 'active') });
  entries.push({ id: 'remove', label: 'Remove', danger: true, run: () => remove(true) });
  return (
    <>
      <Menu label={`What to do about ${title}`} sections={[{ entries }]}>
        <Button kind="quiet" size="small" aria-label={`More about ${title}`}>
          <IconDots aria-hidden="true" />
        </Button>
      </Menu>
      {removing && <Remove outcome={outcome} onClose={() => remove(false)} />}
    </>
  );
}

function Remove({ outcome, onClose }: { outcome: Known; onClose: () => void }) {
  const navigate = useNavigate();
  const { id, title, version, state, objectives } = outcome;
  if (objectives > 0)
    return (
      <Dialog
        title="Objectives bet on this outcome"
        isOpen
        onClose={onClose}
        width="narrow"
        actions={
          <>
            <Button kind="quiet" onPress={onClose}>
              Leave it
            </Button>
            {state !== 'closed' && (
              <Button
                onPress={() => {
                  onClose();
                  void moveState(outcome, 'closed');
                }}
              >
                Close it instead
              </Button>
            )}
          </>
        }
      >
        <p className={css.said}>
          {counted(objectives, 'objective')} of this and earlier cycles {objectives === 1 ? 'says' : 'say'}{' '}
          why {objectives === 1 ? 'it supports' : 'they support'} it. That is evidence, so the outcome can be
          closed, not removed.
        </p>
      </Dialog>
    );
  return (
    <ConfirmDialog
      title="Remove this outcome?"
      isOpen
      onClose={onClose}
      verb="Remove it"
      keep="Keep it"
      onConfirm={async () => {
        await shelf.outcomes.remove({ id, version });
        toast('Outcome removed');
        await navigate({ to: '/strategy' });
        await queryClient.invalidateQueries();
      }}
    >
      <p className={css.said}>
        “{title}” goes for good, with its numbers and its stop list. Nothing supports it yet, so nothing else
        changes.
      </p>
    </ConfirmDialog>
  );
}
