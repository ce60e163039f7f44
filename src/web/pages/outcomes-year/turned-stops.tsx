// The stop list turned over: for each line whether it stays given up, with the reason. Lifting one takes it off the list.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/date-text.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { RadioRows } from '../../parts/radio-rows.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './outcomes-year.module.css';

type Outcome = { id: string; sponsorId: string | null; stops: readonly string[]; state: string };

export function TurnedStops({ outcome: { id, sponsorId, stops, state } }: { outcome: Outcome }) {
  const may = useMay();
  const me = useMe();
  const [turning, turn] = useState<string | null>(null);
  const { data } = useQuery(ask.stops.list.queryOptions({ input: { outcomeId: id } }));
  const turns = data?.turns ?? [];
  const mayTurn = state !== 'closed' && may('outcomes.edit', { ownerId: sponsorId });
  const lifted = turns.filter((each) => each.turn === 'lifted' && !stops.includes(each.stop));
  if (stops.length + lifted.length === 0)
    return <p className={css.none}>Nothing was given up for it. A choice without it is a wish.</p>;
  return (
    <ul className={css.list}>
      {stops.map((stop) => {
        const last = turns.find((each) => each.stop === stop);
        return (
          <li key={stop}>
            <span className={css.stop}>{stop}</span>
            {last && (
              <small>
                Stays given up: {last.why}. <Moment at={last.turnedAt} zone={me?.zone ?? 'UTC'} />
              </small>
            )}
            {mayTurn && (
              <Button
                kind="quiet"
                size="small"
                aria-label={`Turn it over: ${stop}`}
                onPress={() => turn(stop)}
              >
                Turn it over
              </Button>
            )}
          </li>
        );
      })}
      {lifted.map((each) => (
        <li key={each.id}>
          <s className={css.stop}>{each.stop}</s>
          <small>Lifted: {each.why}</small>
        </li>
      ))}
      {turning && <TurnDialog outcomeId={id} stop={turning} onClose={() => turn(null)} />}
    </ul>
  );
}

type Written = { turn: 'kept' | 'lifted'; why: string };

function TurnDialog({ outcomeId, stop, onClose }: { outcomeId: string; stop: string; onClose: () => void }) {
  const form = useForm<Written, unknown>({
    initial: { turn: 'kept', why: '' },
    check: ({ why }) => ({ why: why.trim() ? undefined : 'Say why' }),
    save: (values) => shelf.stops.turn({ outcomeId, stop, ...values }),
    onSaved: (_, { turn }) => {
      void queryClient.invalidateQueries();
      toast(turn === 'kept' ? 'It stays given up' : 'Lifted, and off the list');
      onClose();
    },
  });
  return (
    <Dialog title="Does it stay given up?" isOpen onClose={onClose} width="narrow">
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <p className={css.stop}>{stop}</p>
        <RadioRows
          label="This line"
          hideLabel
          rows={[
            { id: 'kept', label: 'It stays given up' },
            { id: 'lifted', label: 'Lift it', note: 'it comes off the list' },
          ]}
          value={form.values.turn}
          onChange={(turn) => form.set('turn', turn)}
        />
        <TextField label="Why" voice="people" maxLength={300} {...form.field('why')} />
        {form.problem && <ErrorState error={form.problem} safe="The list is as it was." small />}
        <div>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            Say so
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
