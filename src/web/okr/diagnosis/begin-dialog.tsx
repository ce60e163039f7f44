// Taking on what was found: who owns it, and when it is measured again. No tasks to tick: whether it helped, the signals tell.
import type { Trouble } from '../../../actions/diagnoses/shapes.ts';
import { addDays } from '../../../core/calendar/day.ts';
import type { Id } from '../../../core/id.ts';
import { shelf } from '../../app/client.ts';
import { useToday } from '../../app/today.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { dayWords } from '../../parts/dates.ts';
import { Dialog } from '../../parts/dialog.tsx';
import stack from '../../parts/field.module.css';
import { useForm } from '../../parts/form.ts';
import { usePeople } from '../use-people.ts';
import { begun } from './trouble-deeds.ts';
import { TroubleProblem } from './trouble-problem.tsx';
import { troubleName } from './trouble-words.ts';
import { type Suggestion, useSuggestion } from './use-suggestion.ts';

type Props = { trouble: Trouble; onClose: () => void };
type Typed = { ownerId: Id | null; retestOn: string };

export function BeginDialog({ trouble, onClose }: Props) {
  const suggestion = useSuggestion(trouble.what);
  const people = usePeople();
  // The form begins with what is suggested, so it waits for that.
  return people.isHere ? <Asked {...{ trouble, onClose, suggestion }} /> : null;
}

function Asked({ trouble, onClose, suggestion }: Props & { suggestion: Suggestion }) {
  const today = useToday();
  const { options, nameOf } = usePeople();
  const give = ({ ownerId, retestOn }: Typed, version: number) =>
    shelf.troubles.begin({ id: trouble.id, version, ownerId: ownerId as Id, retestOn });
  const form = useForm<Typed, Trouble>({
    initial: {
      ownerId: trouble.ownerId ?? suggestion.owner?.id ?? null,
      retestOn: trouble.retestOn ?? suggestion.retestOn,
    },
    check: ({ ownerId, retestOn }) => ({
      ownerId: ownerId ? undefined : 'Name who owns it',
      retestOn: retestOn > today ? undefined : 'Choose a day after today',
    }),
    version: trouble.version,
    save: (typed, _, version) => give(typed, version),
    onSaved: (saved) => {
      begun(saved);
      onClose();
    },
  });
  return (
    <Dialog
      title={`Take on: ${troubleName(trouble.what).toLowerCase()}`}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isBusy={form.isBusy} onPress={() => form.submit()}>
          Take it on
        </Button>
      }
    >
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <ComboBox
          label="Who owns it"
          note={`Usually ${suggestion.ownerRole === 'team leads' ? 'one of the team leads' : `the ${suggestion.ownerRole}`}.`}
          options={options}
          {...form.field('ownerId')}
        />
        <DateField
          label="Measured again on"
          note={`${suggestion.weeks} weeks give a signal time to move.`}
          from={addDays(today, 1)}
          {...form.field('retestOn')}
        />
        <TroubleProblem
          problem={form.problem}
          fields={{
            ownerId: ['Owner', (id: Id | null) => nameOf(id) ?? 'nobody'],
            retestOn: ['Measured again', (day: string | null) => (day ? dayWords(day) : 'no day')],
          }}
          onKeepMine={async (version) => {
            begun(await give(form.values, version));
            onClose();
          }}
          onTakeTheirs={onClose}
        />
      </form>
    </Dialog>
  );
}
