// Your own name and zone, your password, and how this browser behaves.
import { shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { setTheme, themes, useTheme } from '../../app/theme.ts';
import { setCharacterKeys, useCharacterKeys } from '../../keyboard/character-keys.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import field from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { Switch } from '../../parts/switch.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { ownZone, ZoneField } from '../../parts/zone-field.tsx';
import { CalendarAddress } from './calendar-address.tsx';
import { ChangePassword } from './change-password.tsx';
import { Part } from './part.tsx';
import css from './settings.module.css';

const themeWords = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;

export function You() {
  const theme = useTheme();
  const keys = useCharacterKeys();
  return (
    <>
      <Part title="Name and time zone" note="Others see your name beside what you own and write.">
        <NameAndZone />
      </Part>
      <Part title="Password">
        <ChangePassword />
      </Part>
      <CalendarAddress />
      <Part title="Theme">
        <RadioSegments
          label="Theme"
          hideLabel
          segments={themes.map((id) => ({ id, label: themeWords[id] }))}
          value={theme}
          onChange={setTheme}
          className={css.short}
        />
      </Part>
      <Part
        title="Keys"
        note="Turn single letters off if you dictate, or if letters you type end up doing things."
      >
        <Switch
          isSelected={keys}
          onChange={setCharacterKeys}
          note="C checks in, N makes a new one, J and K move. Ctrl K works either way."
        >
          Single-letter keys
        </Switch>
      </Part>
    </>
  );
}

type Fields = { name: string; zone: string | null };

function NameAndZone() {
  const me = useMe();
  const saved: Fields = { name: me?.name ?? '', zone: me?.ownZone ?? null };
  const save = (fields: Partial<Fields>, version: number) => shelf.me.edit({ version, fields });
  const done = () => {
    toast('Saved');
    void queryClient.invalidateQueries();
  };
  const form = useForm<Fields, unknown>({
    initial: saved,
    check: ({ name }) => ({ name: name.trim() === '' ? 'Enter your name' : undefined }),
    version: me?.version,
    save: (_, changed, version) => save(changed, version),
    onSaved: done,
  });
  if (!me) return null;
  const { name, zone } = form.values;
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  return (
    <form className={field.stack} onSubmit={form.submit} noValidate>
      <TextField label="Name" autoComplete="name" {...form.field('name')} />
      <Checkbox
        isSelected={zone === null}
        onChange={(same) => form.set('zone', same ? null : ownZone())}
        note={me.workspace.zone.replaceAll('_', ' ')}
      >
        My days are those of the workspace
      </Checkbox>
      {zone !== null && (
        <ZoneField
          label="Time zone"
          value={zone}
          onChange={(next) => form.set('zone', next)}
          error={form.errors.zone}
        />
      )}
      {stale ? (
        <TwoVersions
          problem={stale}
          fields={{
            name: ['Name', String],
            zone: ['Time zone', (value: string | null) => value ?? 'As the workspace'],
          }}
          onKeepMine={(version) =>
            void save({ name, zone }, version).then(() => {
              form.reset({ name, zone });
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
      <div>
        <Button type="submit" isDisabled={!form.isDirty} isBusy={form.isBusy}>
          Save
        </Button>
      </div>
      {me.email && <p className={css.gone}>You sign in with {me.email}.</p>}
    </form>
  );
}
