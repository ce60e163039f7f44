// Calls a meeting off, and says on whose account: after commit it counts as missed, whatever the reason.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingInList } from '../../../actions/meetings/shapes.ts';
import type { Side } from '../../../core/meeting/kinds.ts';
import { ask, shelf } from '../../app/client.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { Select } from '../../parts/select.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import { nameOf } from './words.ts';

const options: { id: Side; label: string }[] = [
  { id: 'sponsor', label: 'The sponsor’s' },
  { id: 'programme', label: 'The programme’s' },
  { id: 'team', label: 'The team’s' },
  { id: 'nobody', label: 'Nobody’s: weather, illness, a fire drill' },
];

export function CancelDialog({ meeting, onClose }: { meeting: MeetingInList; onClose: () => void }) {
  const client = useQueryClient();
  const [side, setSide] = useState<Side | null>(null);
  const [reason, setReason] = useState('');
  const { id, version } = meeting;
  return (
    <ConfirmDialog
      title={`Call off: ${nameOf(meeting)}?`}
      isOpen
      onClose={onClose}
      verb="Call it off"
      isDisabled={!side || !reason.trim()}
      onConfirm={async () => {
        if (!side) return;
        await shelf.meetings.cancel({ id, version, side, reason });
        await client.invalidateQueries({ queryKey: ask.meetings.key() });
        toast('Called off; the reason stands in the calendar');
      }}
    >
      <p>
        Once the quarter is committed a meeting that is called off counts as missed. Moving it keeps it. This
        cannot be taken back.
      </p>
      <br />
      <Select label="On whose account" options={options} value={side} onChange={setSide} />
      <TextArea label="Why" voice="people" value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}
