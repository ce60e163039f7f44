// Puts something on the agenda by hand: one line and its minutes.
import { shelf } from '../../../app/client.ts';
import type { Act } from '../../../okr/meeting/use-meeting.ts';
import { Button } from '../../../parts/button.tsx';
import { useForm } from '../../../parts/form.ts';
import { NumberField } from '../../../parts/number-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import css from '../meeting.module.css';
import type { Shown } from '../shown.ts';

export function AddItem({ meeting, act }: { meeting: Shown; act: Act }) {
  const form = useForm({
    initial: { title: '', minutes: 5 as number | null },
    check: ({ title }) => ({ title: title.trim() ? '' : 'Write something here' }),
    save: ({ title, minutes }) =>
      act(() => shelf.agendaItems.create({ meetingId: meeting.id, title, minutes: minutes ?? 5 })),
    onSaved: (isKept) => isKept && form.reset({ title: '', minutes: 5 }),
  });
  return (
    <form className={css.add} onSubmit={form.submit}>
      <TextField label="Put something on it" voice="people" {...form.field('title')} />
      <NumberField label="Minutes" {...form.field('minutes')} minValue={5} maxValue={120} />
      <Button type="submit" isBusy={form.isBusy}>
        Put it on
      </Button>
    </form>
  );
}
