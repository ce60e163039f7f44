// Booking for somebody: whom, for which level, and with a clock only if one is wanted.
import { useQuery } from '@tanstack/react-query';
import { ask, shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { Select } from '../../parts/select.tsx';
import css from './desk.module.css';

type Values = { personId: string | null; level: string | null; minutes: number | null };

export function BookDialog({ onClose }: { onClose: () => void }) {
  const people = useQuery(ask.people.list.queryOptions({ input: {} }));
  const mine = useQuery(ask.attempts.mine.queryOptions({ input: {} }));
  const form = useForm<Values, unknown>({
    initial: { personId: null, level: null, minutes: null },
    check: ({ personId, level }) => ({
      personId: personId ? undefined : 'Choose who sits',
      level: level ? undefined : 'Choose a level',
    }),
    save: ({ personId, level, minutes }) => {
      const [programme, id] = (level ?? '').split(' ');
      return shelf.attempts.book({ personId: personId ?? undefined, programme, level: id, minutes });
    },
    onSaved: () => {
      void queryClient.invalidateQueries();
      onClose();
    },
  });
  if (!people.data || !mine.data) return null;
  return (
    <Dialog title="Book a sitting" isOpen onClose={onClose}>
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <ComboBox
          label="Who sits"
          options={people.data.people.map(({ id, name }) => ({ id, label: name }))}
          {...form.field('personId')}
        />
        <Select
          label="Level"
          options={mine.data.levels.map(({ programme, programmeTitle, level, title }) => ({
            id: `${programme} ${level}`,
            label: `${programmeTitle}, ${title}`,
          }))}
          {...form.field('level')}
        />
        <NumberField
          label="Minutes"
          hint="optional"
          note="Left empty there is no clock. Writing needs none."
          minValue={10}
          maxValue={600}
          {...form.field('minutes')}
        />
        {form.problem && <ErrorState error={form.problem} safe="Nothing was booked." small />}
        <div className={css.acts}>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            Book it
          </Button>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
