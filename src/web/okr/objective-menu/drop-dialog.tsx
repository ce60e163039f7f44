// Drops a committed objective: it closes with the verdict "dropped" and the reason; its check-ins stay as evidence.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import type { Whole } from '../draft-editor/wires.ts';

export default function DropDialog({ objective, onClose }: { objective: Whole; onClose: () => void }) {
  const client = useQueryClient();
  const [lesson, setLesson] = useState('');
  const { id, version } = objective;
  return (
    <ConfirmDialog
      title="Drop this objective?"
      isOpen
      onClose={onClose}
      verb="Drop it"
      isDisabled={!lesson.trim()}
      onConfirm={async () => {
        await shelf.objectives.close({ id, version, verdict: 'dropped', lesson });
        await client.invalidateQueries();
        toast('Dropped; the reason stands in its history');
      }}
    >
      <p>
        It closes now and no more check-ins are due. What was committed, every check-in and this reason stay
        for all to read. It cannot be opened again.
      </p>
      <br />
      <TextArea
        label="Why it is dropped"
        voice="people"
        value={lesson}
        onChange={setLesson}
        placeholder="What changed, and what you do instead"
        autoFocus
      />
    </ConfirmDialog>
  );
}
