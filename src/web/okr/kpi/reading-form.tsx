// Recording what a KPI measured: value, day, a note. Enter in any field records it.
import type { KeyboardEvent } from 'react';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { useToday } from '../../app/today.ts';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useForm } from '../../parts/form.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { amountWords } from '../../parts/numbers.ts';
import { errorsByField } from '../../parts/problem.ts';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './kpi.module.css';

type Props = { kpi: { id: string; name: string; unit: string }; onDone: () => void };

export function ReadingForm({ kpi, onDone }: Props) {
  const today = useToday();
  const { submit, field, isBusy, problem } = useForm({
    initial: { value: null as number | null, effectiveOn: today, note: '' },
    check: ({ value, effectiveOn }) => ({
      value: value === null ? 'Enter what was read' : undefined,
      effectiveOn:
        effectiveOn === ''
          ? 'Give the day'
          : effectiveOn > today
            ? 'A reading is of today or earlier'
            : undefined,
    }),
    save: ({ value, ...more }) => shelf.readings.record({ kpiId: kpi.id, value: value ?? 0, ...more }),
    onSaved: ({ value }) => {
      toast(`${kpi.name}: ${amountWords(value, kpi.unit)} recorded`);
      void queryClient.invalidateQueries();
      onDone();
    },
  });
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
  };
  return (
    <form className={css.reading} onSubmit={submit} onKeyDown={pressed} noValidate>
      <NumberField label="Value" unit={kpi.unit} autoFocus {...field('value')} />
      <DateField label="Day" to={today} {...field('effectiveOn')} />
      <TextField label="Note" hint="optional" voice="people" className={css.note} {...field('note')} />
      <div className={css.acts}>
        <Button kind="main" type="submit" isBusy={isBusy}>
          Record
        </Button>
        <Button kind="quiet" onPress={onDone}>
          Cancel
        </Button>
      </div>
      {problem && Object.keys(errorsByField(problem)).length === 0 && (
        <ErrorState error={problem} safe="What you typed is still here." small />
      )}
    </form>
  );
}
