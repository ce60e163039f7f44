// Reads the cycle on somebody's word; otherwise it is read at night.
import { useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { queryClient } from '../../app/query-client.ts';
import { problemOf } from '../../parts/problem.ts';
import { TextButton } from '../../parts/text-button.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './diagnosis.module.css';
import type { Shown } from './shown.ts';

export function ReadNow({ shown: { cycle } }: { shown: Shown }) {
  const may = useMay();
  const [isBusy, setBusy] = useState(false);
  if (!may('diagnoses.run') || cycle.phase === 'planning') return null;
  const read = async () => {
    setBusy(true);
    try {
      await shelf.diagnoses.run({ cycleId: cycle.id });
      await queryClient.invalidateQueries({ queryKey: ask.diagnoses.key() });
      void queryClient.invalidateQueries({ queryKey: ask.troubles.key() });
      toast(`${cycle.name} is read, and the reading is kept`);
    } catch (error) {
      const { sentence, next } = problemOf(error);
      toast(`${sentence} ${next}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <TextButton className={css.act} isPending={isBusy} onPress={() => void read()}>
      {isBusy ? 'Reading…' : 'Read it now'}
    </TextButton>
  );
}
