// The workspace's name, calendar, rhythm and limits. Who may not change it reads it.
import type { CalendarRule } from '../../../core/calendar/quarters.ts';
import type { CheckInRhythm, Limits } from '../../../core/workspace.ts';
import { shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { CalendarFields } from '../../okr/calendar-fields.tsx';
import { calendarWords, rhythmWords } from '../../okr/calendar-words.ts';
import { RhythmFields } from '../../okr/rhythm-fields.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import field from '../../parts/field.module.css';
import { type Form, useForm } from '../../parts/form.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { ZoneField } from '../../parts/zone-field.tsx';
import { Part } from './part.tsx';
import css from './settings.module.css';

type Fields = {
  name: string;
  zone: string;
  calendar: CalendarRule;
  rhythm: CheckInRhythm;
  limits: Limits;
};

const limitWords: { id: keyof Limits; label: string }[] = [
  { id: 'companyObjectives', label: 'Company objectives' },
  { id: 'teamObjectives', label: 'Team objectives' },
  { id: 'keyResultsFrom', label: 'Key results, from' },
  { id: 'keyResultsTo', label: 'Key results, to' },
];

const limitsWords = (limits: Limits) =>
  `${limits.companyObjectives} objectives for the company, ${limits.teamObjectives} for a team, ${limits.keyResultsFrom} to ${limits.keyResultsTo} key results each`;

export function WorkspaceSettings() {
  const me = useMe();
  const may = useMay();
  if (!me) return null;
  return may('workspaces.edit') ? <Edit /> : <Read />;
}

function Read() {
  const workspace = useMe()?.workspace;
  if (!workspace) return null;
  const { name, zone, calendar, rhythm, limits } = workspace;
  return (
    <>
      <Part title="Name and time zone">
        <p className={css.said}>
          {name}, {zone.replaceAll('_', ' ')}
        </p>
      </Part>
      <Part title="Calendar">
        <p className={css.said}>{calendarWords(calendar)}</p>
      </Part>
      <Part title="Check-ins">
        <p className={css.said}>Due {rhythmWords(rhythm)}</p>
      </Part>
      <Part title="Limits" note="Owners and admins change these.">
        <p className={css.said}>{limitsWords(limits)}</p>
      </Part>
    </>
  );
}

function Edit() {
  const workspace = useMe()?.workspace;
  const { name = '', zone = 'UTC', calendar, rhythm, limits, version = 0 } = workspace ?? {};
  const save = (fields: Partial<Fields>, at: number) => shelf.workspaces.edit({ version: at, fields });
  const done = () => {
    toast('Saved');
    void queryClient.invalidateQueries();
  };
  const form = useForm<Fields, unknown>({
    initial: { name, zone, calendar, rhythm, limits } as Fields,
    check: ({ name, limits }) => ({
      name: name.trim() === '' ? 'Give it a name' : undefined,
      limits:
        limits.keyResultsFrom > limits.keyResultsTo
          ? 'The fewest key results are more than the most'
          : undefined,
    }),
    version,
    save: (_, changed, at) => save(changed, at),
    onSaved: done,
  });
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  return (
    <form onSubmit={form.submit} noValidate>
      <EditParts form={form} />
      {stale ? (
        <TwoVersions
          problem={stale}
          fields={fieldWords}
          onKeepMine={(at) =>
            void save(stale.detail.yours as Partial<Fields>, at).then(() => {
              form.reset(form.values);
              done();
            })
          }
          onTakeTheirs={() => {
            form.reset(stale.detail.current as Fields);
            void queryClient.invalidateQueries();
          }}
        />
      ) : (
        form.problem && <ErrorState error={form.problem} small />
      )}
      <div className={css.save}>
        <Button kind="main" type="submit" isDisabled={!form.isDirty} isBusy={form.isBusy}>
          Save
        </Button>
        {form.isDirty && (
          <Button kind="quiet" onPress={() => form.reset()}>
            Undo my changes
          </Button>
        )}
      </div>
    </form>
  );
}

const fieldWords = {
  name: ['Name', String],
  zone: ['Time zone', String],
  calendar: ['Calendar', calendarWords],
  rhythm: ['Check-ins', rhythmWords],
  limits: ['Limits', limitsWords],
} as const;

function EditParts({ form }: { form: Form<Fields> }) {
  const { calendar, rhythm, limits } = form.values;
  return (
    <>
      <Part
        title="Name and time zone"
        note="Days turn and check-ins fall due in this zone, for all who chose no other."
      >
        <div className={field.stack}>
          <TextField label="Name" {...form.field('name')} />
          <ZoneField label="Time zone" {...form.field('zone')} />
        </div>
      </Part>
      <Part title="Calendar" note="The next cycle is proposed from it. Cycles there are keep their dates.">
        <CalendarFields value={calendar} onChange={(next) => form.set('calendar', next)} />
      </Part>
      <Part title="Check-ins" note="For new cycles. Each cycle can have its own.">
        <RhythmFields
          value={rhythm}
          onChange={(next) => form.set('rhythm', next)}
          error={form.errors['rhythm.time'] ?? form.errors.rhythm}
        />
      </Part>
      <Part title="Limits" note="Going over one asks for a reason, which everybody can read.">
        <div className={css.four}>
          {limitWords.map(({ id, label }) => (
            <NumberField
              key={id}
              label={label}
              minValue={1}
              maxValue={id.startsWith('key') ? 20 : 50}
              value={limits[id]}
              onChange={(count) => form.set('limits', { ...limits, [id]: count ?? limits[id] })}
            />
          ))}
        </div>
        {form.errors.limits && (
          <p className={css.wrong} role="alert">
            {form.errors.limits}
          </p>
        )}
      </Part>
    </>
  );
}
