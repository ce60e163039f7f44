// Opening a cohort and changing it are one form. The edition is chosen once: its learners stay on it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { addDays } from '../../../core/calendar/day.ts';
import type { shelf as Shelf } from '../../app/client.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { useToday } from '../../app/today.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { useForm } from '../../parts/form.ts';
import { Select } from '../../parts/select.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { usePeople } from '../use-people.ts';
import css from './cohort-dialog.module.css';

type Cohort = Awaited<ReturnType<typeof Shelf.cohorts.get>>;
type Fields = Pick<Cohort, 'name' | 'facilitatorId' | 'startsOn' | 'endsOn' | 'note'>;
const weeks = 13;

type Props = { cohort: Cohort | null; onClose: () => void; onSaved: (saved: Cohort) => void };

export function CohortDialog({ cohort, onClose, onSaved }: Props) {
  const me = useMe();
  const today = useToday();
  const client = useQueryClient();
  const { options, nameOf } = usePeople();
  const { data } = useQuery(ask.programmes.list.queryOptions({ input: {} }));
  const newest = (data?.editions ?? []).filter(({ isNewest }) => isNewest);
  const initial: Fields & { digest: string } = {
    name: cohort?.name ?? '',
    facilitatorId: cohort ? cohort.facilitatorId : (me?.personId ?? null),
    startsOn: cohort?.startsOn ?? today,
    endsOn: cohort?.endsOn ?? addDays(today, weeks * 7),
    note: cohort?.note ?? '',
    digest: '',
  };
  const save = (version: number, { digest, ...fields }: Partial<typeof initial>) =>
    cohort
      ? shelf.cohorts.edit({ id: cohort.id, version, fields })
      : shelf.cohorts.create({ ...initial, ...fields, ...(digest ? { digest } : { digest: undefined }) });
  const saved = (made: Cohort) => {
    void client.invalidateQueries({ queryKey: ask.cohorts.key() });
    onSaved(made);
    onClose();
  };
  const form = useForm({
    initial,
    check: ({ name, startsOn, endsOn }) => ({
      name: name.trim() ? '' : 'Give it a name',
      endsOn: endsOn < startsOn ? 'It ends before it begins' : '',
    }),
    save: (values, changed) => save(cohort?.version ?? 1, cohort ? changed : values),
    onSaved: saved,
  });
  const isStale = form.problem?.code === 'stale-version';
  return (
    <Dialog title={cohort ? 'Change the cohort' : 'Open a cohort'} isOpen onClose={onClose}>
      <form onSubmit={form.submit} className={css.form}>
        <TextField label="Name" {...form.field('name')} autoFocus />
        {!cohort && newest.length > 1 && (
          <Select
            label="Programme"
            options={newest.map(({ digest, title, version }) => ({
              id: digest,
              label: `${title} ${version}`,
            }))}
            {...form.field('digest')}
          />
        )}
        <div className={css.days}>
          <DateField label="First day" {...form.field('startsOn')} />
          <DateField label="Last day" {...form.field('endsOn')} from={form.values.startsOn} />
        </div>
        <ComboBox label="Facilitator" options={options} {...form.field('facilitatorId')} />
        <TextArea
          label="When and where you meet"
          hint="For the learners; may stay empty."
          {...form.field('note')}
        />
        {isStale && form.problem ? (
          <TwoVersions
            problem={form.problem}
            fields={{
              name: ['Name', String],
              startsOn: ['First day', String],
              endsOn: ['Last day', String],
              facilitatorId: ['Facilitator', (id: string | null) => nameOf(id) ?? 'Nobody'],
              note: ['Note', String],
            }}
            onKeepMine={(version) => {
              const { digest: _, ...fields } = form.values;
              void save(version, fields).then(saved);
            }}
            onTakeTheirs={() => {
              void client.invalidateQueries({ queryKey: ask.cohorts.key() });
              onClose();
            }}
          />
        ) : (
          form.problem && <ErrorState error={form.problem} small />
        )}
        <div className={css.acts}>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            {cohort ? 'Save' : 'Open it'}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
