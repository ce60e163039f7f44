// Another time for a meeting, and why. After commit both times stay in view; five working days past the first it counts as missed all the same.
import { useQueryClient } from '@tanstack/react-query';
import type { MeetingInList } from '../../../actions/meetings/shapes.ts';
import { instantOf, localDay, localTime } from '../../../core/calendar/zone.ts';
import { ask, shelf } from '../../app/client.ts';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';
import css from './dialogs.module.css';
import { nameOf } from './words.ts';

type Props = { meeting: MeetingInList; zone: string; onClose: () => void };

export function MoveDialog({ meeting, zone, onClose }: Props) {
  const client = useQueryClient();
  const at = new Date(meeting.startsAt);
  const form = useForm({
    initial: { day: localDay(at, zone), time: localTime(at, zone), reason: '' },
    check: ({ day, time, reason }) => ({
      day: day ? '' : 'Choose a day',
      time: /^\d\d:\d\d$/.test(time) ? '' : 'Give a time such as 10:00',
      reason: reason.trim() ? '' : 'Say why',
    }),
    version: meeting.version,
    save: ({ day, time, reason }, _, version) =>
      shelf.meetings.move({
        id: meeting.id,
        version,
        startsAt: instantOf(day, time, zone).toISOString(),
        reason,
      }),
    onSaved: async () => {
      onClose();
      toast('Moved; calendars that subscribe hear of it');
      await client.invalidateQueries({ queryKey: ask.meetings.key() });
    },
  });
  return (
    <Dialog
      title={`Move: ${nameOf(meeting)}`}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Leave it
          </Button>
          <Button kind="main" isBusy={form.isBusy} onPress={() => form.submit()}>
            Move it
          </Button>
        </>
      }
    >
      <form className={stack.stack} onSubmit={form.submit}>
        <div className={css.two}>
          <DateField label="Day" {...form.field('day')} />
          <TextField label="Time" {...form.field('time')} type="time" />
        </div>
        <TextArea label="Why" voice="people" {...form.field('reason')} />
      </form>
      {form.problem && <ErrorState error={form.problem} small />}
    </Dialog>
  );
}
