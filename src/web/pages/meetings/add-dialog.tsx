// One more meeting on the calendar: the kind gives its length and who it needs.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { instantOf } from '../../../core/calendar/zone.ts';
import { type MeetingKind, manners, meetingKinds } from '../../../core/meeting/kinds.ts';
import { ask, shelf } from '../../app/client.ts';
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import css from '../../okr/meeting/dialogs.module.css';
import { kindWords } from '../../okr/meeting/words.ts';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';

const everybody = 'all';

export function AddDialog({ cycleId, onClose }: { cycleId: string; onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const may = useMay();
  const me = useMe();
  const { data } = useQuery(ask.teams.list.queryOptions({ input: {} }));
  const mine = (data?.teams ?? []).filter(({ id }) => may('meetings.create', { teamId: id }));
  const zone = me?.zone ?? 'UTC';
  const form = useForm({
    initial: {
      kind: 'leadership review' as MeetingKind,
      teamId: may('meetings.create') ? everybody : (mine[0]?.id ?? everybody),
      day: me?.today ?? '',
      time: '10:00',
      minutes: manners['leadership review'].minutes as number | null,
      place: '',
    },
    check: ({ day, time, minutes }) => ({
      day: day ? '' : 'Choose a day',
      time: /^\d\d:\d\d$/.test(time) ? '' : 'Give a time such as 10:00',
      minutes: minutes ? '' : 'How long?',
    }),
    save: ({ kind, teamId, day, time, minutes, place }) =>
      shelf.meetings.create({
        kind,
        cycleId,
        teamId: teamId === everybody ? null : teamId,
        startsAt: instantOf(day, time, zone).toISOString(),
        minutes: minutes ?? manners[kind].minutes,
        place,
      }),
    onSaved: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ask.meetings.list.key() });
      await navigate({ to: '/meetings/$id', params: { id } });
    },
  });
  const chooseKind = (kind: MeetingKind) => {
    form.set('kind', kind);
    form.set('minutes', manners[kind].minutes);
  };
  return (
    <Dialog
      title="Add a meeting"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="main" isBusy={form.isBusy} onPress={() => form.submit()}>
            Add it
          </Button>
        </>
      }
    >
      <form className={stack.stack} onSubmit={form.submit}>
        <Select
          label="Kind"
          options={meetingKinds.map((id) => ({ id, label: kindWords(id) }))}
          value={form.values.kind}
          onChange={chooseKind}
        />
        <Select
          label="For"
          options={[
            ...(may('meetings.create') ? [{ id: everybody, label: 'The whole organisation' }] : []),
            ...mine.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={form.values.teamId}
          onChange={(id) => form.set('teamId', id)}
        />
        <div className={css.three}>
          <DateField label="Day" {...form.field('day')} />
          <TextField label="Time" {...form.field('time')} type="time" />
          <NumberField label="Minutes" {...form.field('minutes')} minValue={5} maxValue={720} />
        </div>
        <TextField label="Where" {...form.field('place')} placeholder="A room, or the address of a call" />
      </form>
      {form.problem && <ErrorState error={form.problem} small />}
    </Dialog>
  );
}
