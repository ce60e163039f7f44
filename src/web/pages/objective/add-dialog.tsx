// A key result added after commit: the same line as in a draft, and marked as an addition ever after.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { fieldsOf } from '../../okr/draft-editor/pasted.ts';
import type { Whole } from '../../okr/draft-editor/wires.ts';
import { kindWords } from '../../okr/field-words.ts';
import { measureWords } from '../../okr/measure-words.ts';
import { usePeople } from '../../okr/use-people.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';

export default function AddDialog({ objective, onClose }: { objective: Whole; onClose: () => void }) {
  const client = useQueryClient();
  const me = useMe();
  const people = usePeople();
  const [line, setLine] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const around = { people: people.present, me: me?.personId ?? null, ownerId: objective.ownerId };
  const fields = line.trim() ? fieldsOf(line, around) : null;
  const add = async () => {
    if (!fields) return;
    setBusy(true);
    setError(null);
    try {
      await shelf.keyResults.create({ objectiveId: objective.id, ...fields });
      await client.invalidateQueries();
      toast('Key result added');
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title="Add a key result"
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isBusy={isBusy} isDisabled={!fields} onPress={() => void add()}>
          Add it
        </Button>
      }
    >
      <TextArea
        label="Key result"
        note={
          fields
            ? `${kindWords[fields.kind]} ${measureWords(fields) || '(no numbers read)'}, owner ${people.nameOf(fields.ownerId) ?? 'nobody yet'}`
            : 'One line is enough: “NPS 32 → 45, owner Ana”.'
        }
        voice="people"
        value={line}
        onChange={setLine}
        onEnter={() => void add()}
        autoFocus
      />
      <p>
        <small>It will be marked as added after commit, in the history and in every list.</small>
      </p>
      {error !== null && <ErrorState error={error} safe="Your line is still here." small />}
    </Dialog>
  );
}
