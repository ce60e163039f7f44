// Asks before something is done to an award, says what follows, and takes the reason.
import { useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import type { Award } from './words.ts';

export type Deed = 'revoke' | 'suspend' | 'resume' | 'confirm' | 'withdraw' | 'endorse';

const deeds: Record<Deed, { title: string; verb: string; asks?: string; says: string; done: string }> = {
  revoke: {
    title: 'Revoke this award?',
    verb: 'Ask for it',
    asks: 'Why',
    says: 'Somebody else has to confirm it. Then it is for good: whoever verifies the file is told at once.',
    done: 'Somebody else can confirm it now',
  },
  suspend: {
    title: 'Suspend this award?',
    verb: 'Ask for it',
    asks: 'Why',
    says: 'Somebody else has to confirm it. A suspension can be ended again.',
    done: 'Somebody else can confirm it now',
  },
  resume: {
    title: 'End the suspension?',
    verb: 'End it',
    asks: 'Why',
    says: 'Whoever verifies the file finds it in force again.',
    done: 'The award is in force again',
  },
  confirm: {
    title: 'Confirm what was asked for?',
    verb: 'Confirm it',
    says: 'The status list is signed at once: from now on whoever verifies the file is told.',
    done: 'It is done, and the list is signed',
  },
  withdraw: {
    title: 'Withdraw what was asked for?',
    verb: 'Withdraw it',
    says: 'The award stays as it is.',
    done: 'The award stays as it is',
  },
  endorse: {
    title: 'Stand by this award?',
    verb: 'Sign it',
    asks: 'What you saw, in your own words',
    says: 'Your words are shown with the award under your name, signed. They cannot be taken back.',
    done: 'Your words stand beside the award',
  },
};

type Props = { award: Award; deed: Deed; onClose: () => void };

export function DeedDialog({ award: { id, version }, deed, onClose }: Props) {
  const [words, write] = useState('');
  // What one looked at is what one acts on: a change in between is told, not written over.
  const [seen] = useState(version);
  const { title, verb, asks, says, done } = deeds[deed];
  const act = async () => {
    if (deed === 'endorse') await shelf.awards.endorse({ id, comment: words });
    else if (deed === 'confirm' || deed === 'withdraw') await shelf.awards[deed]({ id, version: seen });
    else await shelf.awards[deed]({ id, version: seen, reason: words });
    toast(done);
    await queryClient.invalidateQueries({ queryKey: ask.awards.key() });
  };
  return (
    <ConfirmDialog
      title={title}
      isOpen
      onClose={onClose}
      verb={verb}
      keep="Leave it"
      isDisabled={asks !== undefined && words.trim() === ''}
      onConfirm={act}
    >
      <p>{says}</p>
      {asks && <TextArea label={asks} value={words} onChange={write} rows={3} autoFocus />}
    </ConfirmDialog>
  );
}
