// Taking somebody out. What they did stays on record, and they may be enrolled again.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';

export function TakeOut({ name, id }: { name: string; id: string }) {
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const take = async () => {
    await shelf.enrolments.remove({ id });
    await client.invalidateQueries({ queryKey: ask.cohorts.key() });
  };
  return (
    <>
      <Button kind="quiet" size="small" onPress={() => setAsking(true)}>
        Take out<span className="visually-hidden"> {name}</span>
      </Button>
      <ConfirmDialog
        title={`Take ${name} out of the programme?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        verb="Take out"
        onConfirm={take}
      >
        Their lessons and pieces stay on record, and their path closes. They can be enrolled again, and begin
        anew then.
      </ConfirmDialog>
    </>
  );
}
