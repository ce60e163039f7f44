// Opens a cycle or edits one: name and dates, the weeks drawn with the quiet ones chosen, the hour check-ins fall due.

import type { Cycle } from '../../../../actions/cycles.ts';
import { weeksOf } from '../../../../core/calendar/weeks.ts';
import { CycleFields } from '../../../../core/cycle.ts';
import { shelf } from '../../../app/client.ts';
import { useMe } from '../../../app/me.ts';
import { queryClient } from '../../../app/query-client.ts';
import { rhythmWords } from '../../../okr/calendar-words.ts';
import { CycleSpan, isSpan } from '../../../okr/cycle-span.tsx';
import { RhythmFields } from '../../../okr/rhythm-fields.tsx';
import { Button } from '../../../parts/button.tsx';
import { Checkbox } from '../../../parts/checkbox.tsx';
import { daysWords, dayWords } from '../../../parts/dates.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { ErrorState } from '../../../parts/error-state.tsx';
import { useForm } from '../../../parts/form.ts';
import { TextField } from '../../../parts/text-field.tsx';
import { toast } from '../../../parts/toast.tsx';
import { TwoVersions } from '../../../parts/two-versions.tsx';
import css from '../settings.module.css';

type Props = {
  title: string;
  initial: CycleFields;
  /** The one to edit; a new one is opened without it. */
  cycle?: Cycle;
  onClose: () => void;
};

type Values = CycleFields & { overlapReason: string };

export function CycleDialog({ title, initial, cycle, onClose }: Props) {
  const today = useMe()?.today ?? initial.startsOn;
  const { name, startsOn, endsOn, quietWeeks, rhythm } = initial;
  const save = (values: Values, version: number) => {
    const { overlapReason: reason, ...fields } = within(values);
    const overlapReason = reason.trim() || null;
    return cycle
      ? shelf.cycles.edit({ id: cycle.id, version, fields, overlapReason })
      : shelf.cycles.create({ ...fields, overlapReason });
  };
  const done = (fields: CycleFields) => {
    toast(cycle ? 'Saved' : `${fields.name} is open for planning`);
    onClose();
    void queryClient.invalidateQueries();
  };
  const form = useForm<Values, unknown>({
    initial: { name, startsOn, endsOn, quietWeeks, rhythm, overlapReason: '' },
    check: errorsOf,
    version: cycle?.version,
    save: (values, _, version) => save(values, version),
    onSaved: (_, values) => done(values),
  });
  const { values } = form;
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  const asksReason = form.problem?.code === 'limit-reached' || values.overlapReason !== '';
  const taken = form.problem?.code === 'already-exists';
  return (
    <Dialog title={title} isOpen onClose={onClose} width="wide">
      <form onSubmit={form.submit} noValidate>
        <CycleSpan
          {...values}
          today={today}
          errors={{
            ...form.errors,
            ...(taken ? { name: 'Another cycle has this name: choose another' } : {}),
          }}
          onChange={(more) => {
            for (const [field, value] of Object.entries(more)) form.set(field as 'name', value);
          }}
        />
        <h3 className={css.sub}>Quiet weeks</h3>
        <p className={css.said}>Holidays and shutdowns: no check-in is due in them.</p>
        <QuietWeeks values={values} onChange={(weeks) => form.set('quietWeeks', weeks)} />
        <h3 className={css.sub}>Rhythm</h3>
        <RhythmFields
          value={values.rhythm}
          onChange={(next) => form.set('rhythm', next)}
          error={form.errors.rhythm ?? form.errors['rhythm.time']}
        />
        {stale ? (
          <TwoVersions
            problem={stale}
            fields={fieldWords}
            onKeepMine={(version) => void save(values, version).then(() => done(values))}
            onTakeTheirs={() => {
              form.reset({ ...CycleFields.parse(stale.detail.current), overlapReason: '' });
              void queryClient.invalidateQueries();
            }}
          />
        ) : (
          form.problem && !taken && <ErrorState error={form.problem} small />
        )}
        {asksReason && <TextField label="Why both run at once" {...form.field('overlapReason')} isRequired />}
        <div className={css.acts}>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            {cycle ? 'Save' : 'Open the cycle'}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const fieldWords = {
  name: ['Name', String],
  startsOn: ['First day', (day: string) => dayWords(day, 'weekday')],
  endsOn: ['Last day', (day: string) => dayWords(day, 'weekday')],
  quietWeeks: ['Quiet weeks', (weeks: number[]) => weeks.join(', ') || 'none'],
  rhythm: ['Check-ins', rhythmWords],
} as const;

function errorsOf(values: CycleFields) {
  const errors: Partial<Record<keyof CycleFields, string>> = {};
  for (const { path, message } of CycleFields.safeParse(values).error?.issues ?? []) {
    const name = path[0] as keyof CycleFields;
    errors[name] ??= values[name] === '' && name !== 'name' ? 'Enter a date' : message;
  }
  return errors;
}

// Shortened dates may have left quiet weeks behind that are no longer there.
function within(values: Values): Values {
  const most = weeksOf(values).length;
  return { ...values, quietWeeks: values.quietWeeks.filter((week) => week <= most) };
}

function QuietWeeks({ values, onChange }: { values: CycleFields; onChange: (weeks: number[]) => void }) {
  if (!isSpan(values.startsOn, values.endsOn)) return null;
  const quiet = values.quietWeeks;
  return (
    <fieldset className={css.weeks} aria-label="Quiet weeks">
      {weeksOf(values).map(({ number, startsOn, endsOn }) => (
        <Checkbox
          key={number}
          isSelected={quiet.includes(number)}
          onChange={(on) =>
            onChange(on ? [...quiet, number].sort((a, b) => a - b) : quiet.filter((week) => week !== number))
          }
          note={daysWords(startsOn, endsOn, startsOn)}
        >
          Week {number}
        </Checkbox>
      ))}
    </fieldset>
  );
}
