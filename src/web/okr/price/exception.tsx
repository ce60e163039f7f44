// An exception pays once and ends on a day. A sponsor signs it here; everybody else takes one that is signed, or asks for it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays } from '../../../core/calendar/day.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { useToday } from '../../app/today.ts';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { dayWords } from '../../parts/dates.ts';
import { type Problem, problemOf } from '../../parts/problem.ts';
import { RadioRows } from '../../parts/radio-rows.tsx';
import { toast } from '../../parts/toast.tsx';
import { useRhythm } from '../rhythm/use-rhythm.ts';
import css from './price.module.css';
import type { PartProps } from './trade-off.ts';

export function Exception({ filled, set, errors, added, onClose }: PartProps & { onClose: () => void }) {
  const me = useMe();
  const today = useToday();
  const signers = useRhythm().signersOf(added.teamId);
  const { data } = useQuery(
    ask.decisions.list.queryOptions({
      input: { cycleId: added.cycleId, kinds: ['exception'], states: ['open'], limit: 200 },
    }),
  );
  const signed = (data?.decisions ?? []).filter(
    ({ teamId, signedBy, expiresOn }) => teamId === added.teamId && signedBy && (expiresOn ?? '') >= today,
  );
  const maySign = signers.some(({ id }) => id === me?.personId);
  const until = (
    <DateField
      label={maySign ? 'It ends on' : 'Wanted until'}
      value={filled.expiresOn}
      onChange={(expiresOn) => set({ expiresOn, exceptionId: null })}
      from={today}
      to={addDays(today, 100)}
      error={errors.expiresOn}
    />
  );
  return (
    <div className={css.exception}>
      {signed.length > 0 && (
        <RadioRows
          label="Signed for this team"
          rows={signed.map(({ id, choice, expiresOn, signedByName }) => ({
            id,
            label: choice,
            note: `to ${dayWords(expiresOn ?? today, 'short')}, signed ${signedByName ?? ''}`,
          }))}
          value={filled.exceptionId}
          onChange={(exceptionId) => set({ exceptionId, expiresOn: '' })}
        />
      )}
      {until}
      {maySign ? (
        <p className={css.none}>You sponsor this team, so committing it signs the exception.</p>
      ) : (
        <AskFor {...{ filled, added, onClose }} name={signers[0]?.name ?? null} />
      )}
    </div>
  );
}

function AskFor({
  filled,
  added,
  name,
  onClose,
}: Pick<PartProps, 'filled' | 'added'> & { name: string | null; onClose: () => void }) {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!name) return <p className={css.none}>Nobody sponsors this team yet, so nobody can sign one.</p>;
  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { cycleId, teamId, title } = added;
      const { expiresOn, because } = filled;
      await shelf.exceptions.ask({ cycleId, teamId, choice: title, context: because, expiresOn });
      await client.invalidateQueries({ queryKey: ask.decisions.key() });
      toast(`Asked ${name}; it waits as it is until then`);
      onClose();
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  };
  const first = name.split(' ')[0];
  return (
    <div className={css.ask}>
      <Button isBusy={isBusy} isDisabled={!filled.expiresOn} onPress={() => void send()}>
        Ask {first} to sign one
      </Button>
      <small>{first} sees it on the sponsor’s page; once it is signed you choose it here.</small>
      {problem && (
        <p className={css.wrong} role="alert">
          {problem.sentence} {problem.next}
        </p>
      )}
    </div>
  );
}
