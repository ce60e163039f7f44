// Changes what a meeting is, other than its time: what it is called, how long, where, who organises it and whom it cannot do without.
import { useQueryClient } from '@tanstack/react-query';
import type { Meeting, MeetingInList } from '../../../actions/meetings/shapes.ts';
import { type AttendeeRole, attendeeRoles, type MeetingFields } from '../../../core/meeting/kinds.ts';
import { ask, shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { errorsByField } from '../../parts/problem.ts';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { ZoneField } from '../../parts/zone-field.tsx';
import { usePeople } from '../use-people.ts';
import css from './dialogs.module.css';
import { kindWords, nameOf, roleWords } from './words.ts';

type Typed = Pick<MeetingFields, 'place' | 'zone' | 'organiserId' | 'needs'> & {
  title: string;
  minutes: number | null;
};

export function EditMeeting({ meeting, onClose }: { meeting: MeetingInList; onClose: () => void }) {
  const client = useQueryClient();
  const people = usePeople();
  const { id, version, kind } = meeting;
  const finish = async () => {
    onClose();
    toast('Changed; calendars that subscribe hear of it');
    await client.invalidateQueries({ queryKey: ask.meetings.key() });
  };
  const form = useForm<Typed, Meeting>({
    initial: typedOf(meeting),
    check: ({ minutes }) => ({ minutes: minutes ? '' : 'How long?' }),
    version,
    save: (_, changed, at) => shelf.meetings.edit({ id, version: at, fields: fieldsOf(changed) }),
    onSaved: () => void finish(),
  });
  const { needs } = form.values;
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  const need = (role: AttendeeRole, isNeeded: boolean) =>
    form.set(
      'needs',
      attendeeRoles.filter((each) => (each === role ? isNeeded : needs.includes(each))),
    );
  return (
    <Dialog
      title={`Change: ${nameOf(meeting)}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="main" isBusy={form.isBusy} isDisabled={!form.isDirty} onPress={() => form.submit()}>
            Save
          </Button>
        </>
      }
    >
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <TextField
          label="What it is called"
          hint={`left empty, “${kindWords(kind)}”`}
          voice="people"
          maxLength={200}
          {...form.field('title')}
        />
        <TextField
          label="Where"
          placeholder="A room, or the address of a call"
          maxLength={300}
          {...form.field('place')}
        />
        <div className={css.two}>
          <NumberField label="Minutes" {...form.field('minutes')} minValue={5} maxValue={720} />
          <ComboBox
            key={`people ${people.isHere}`}
            label="Who organises it"
            options={people.options}
            placeholder="A name"
            {...form.field('organiserId')}
          />
        </div>
        <ZoneField label="The zone it is planned in" {...form.field('zone')} />
        <fieldset className={css.roles}>
          <legend>Whom it cannot do without</legend>
          <div>
            {attendeeRoles.map((role) => (
              <Checkbox key={role} isSelected={needs.includes(role)} onChange={(is) => need(role, is)}>
                {roleWords[role]}
              </Checkbox>
            ))}
          </div>
          <p className="s">
            Where a sponsor is needed, nothing is decided without one or a delegate who may.
          </p>
        </fieldset>
        {stale ? (
          <TwoVersions
            problem={stale}
            fields={wordsOf(people.nameOf)}
            onKeepMine={(current) =>
              void shelf.meetings
                .edit({ id, version: current, fields: stale.detail.yours as Partial<MeetingFields> })
                .then(finish)
            }
            onTakeTheirs={() => void finish()}
          />
        ) : (
          form.problem &&
          Object.keys(errorsByField(form.problem)).length === 0 && (
            <ErrorState error={form.problem} safe="What you wrote is still here." small />
          )
        )}
      </form>
    </Dialog>
  );
}

function typedOf({ title, minutes, place, zone, organiserId, needs }: MeetingInList): Typed {
  return { title: title ?? '', minutes, place, zone, organiserId, needs };
}

function fieldsOf({ title, minutes, ...rest }: Partial<Typed>): Partial<MeetingFields> {
  return {
    ...rest,
    ...(title === undefined ? {} : { title: title.trim() || null }),
    ...(minutes ? { minutes } : {}),
  };
}

const text = (words: string | null) => words || 'nothing';

function wordsOf(nameOf: (id: string | null) => string | null) {
  return {
    title: ['What it is called', text],
    place: ['Where', text],
    minutes: ['Minutes', String],
    zone: ['Zone', text],
    organiserId: ['Who organises it', (id: string | null) => nameOf(id) ?? 'nobody named'],
    needs: [
      'Whom it cannot do without',
      (roles: readonly AttendeeRole[]) => roles.map((role) => roleWords[role]).join(', ') || 'nobody',
    ],
  } as const satisfies Record<string, readonly [string, (value: never) => string]>;
}
