// Putting off what was found: until a day, and for a reason that others can read. It stays in the list.
import type { Trouble } from '../../../actions/diagnoses/shapes.ts';
import { addDays } from '../../../core/calendar/day.ts';
import { shelf } from '../../app/client.ts';
import { useToday } from '../../app/today.ts';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { dayWords } from '../../parts/dates.ts';
import { Dialog } from '../../parts/dialog.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import { refetchTroubles } from './trouble-deeds.ts';
import { TroubleProblem } from './trouble-problem.tsx';
import { troubleName } from './trouble-words.ts';

type Typed = { until: string; because: string };

/** The most a trouble may be put off, in days, and what is offered. */
const [longest, usual] = [92, 28];

export function SnoozeDialog({ trouble, onClose }: { trouble: Trouble; onClose: () => void }) {
  const today = useToday();
  const give = ({ until, because }: Typed, version: number) =>
    shelf.troubles.snooze({ id: trouble.id, version, until, because });
  const finish = (saved: Trouble) => {
    refetchTroubles();
    toast(`Put off until ${dayWords(saved.snoozedUntil ?? today, 'weekday')}; the reason stands in the list`);
    onClose();
  };
  const form = useForm<Typed, Trouble>({
    initial: { until: addDays(today, usual), because: '' },
    check: ({ because }) => ({
      because: because.trim() ? undefined : 'Say why it waits, for whoever asks in three weeks',
    }),
    version: trouble.version,
    save: (typed, _, version) => give(typed, version),
    onSaved: finish,
  });
  return (
    <Dialog
      title={`Put off: ${troubleName(trouble.what).toLowerCase()}`}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isBusy={form.isBusy} onPress={() => form.submit()}>
          Put it off
        </Button>
      }
    >
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <DateField
          label="Until"
          note="Three months at most: beyond that it would be forgotten."
          from={addDays(today, 1)}
          to={addDays(today, longest)}
          {...form.field('until')}
        />
        <TextArea label="Why it waits" voice="people" {...form.field('because')} />
        <TroubleProblem
          problem={form.problem}
          fields={{
            snoozedUntil: ['Put off until', (day: string | null) => (day ? dayWords(day) : 'not put off')],
            snoozedBecause: ['Why', (words: string) => words || 'no reason'],
          }}
          onKeepMine={async (version) => finish(await give(form.values, version))}
          onTakeTheirs={onClose}
        />
      </form>
    </Dialog>
  );
}
