// Opening a wave: until when, with words or without, and in the place of our items a scale the organisation holds a licence for.
import { addDays } from '../../../core/calendar/day.ts';
import { asked } from '../../../core/pulse/own-scales.ts';
import { itemsOf, readItems, type Scale, type Topic } from '../../../core/pulse/scale.ts';
import { shelf } from '../../app/client.ts';
import { queryClient } from '../../app/query-client.ts';
import { useToday } from '../../app/today.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { Fold } from '../../parts/fold.tsx';
import { useForm } from '../../parts/form.ts';
import { Select } from '../../parts/select.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import css from './pulse.module.css';

type Values = {
  closesOn: string;
  takesWords: boolean;
  name: string;
  topic: Topic | 'none';
  source: string;
  items: string;
};

const topics = [
  { id: 'influence', label: 'whether OKRs decide anything' },
  { id: 'safety', label: 'whether bad news is safe to say' },
  { id: 'leadership', label: 'the part leadership takes' },
  { id: 'none', label: 'something else: shown, not counted' },
] as const;

function scalesOf({ name, topic, source, items }: Values): Scale[] {
  const read = readItems(items);
  if (read.length === 0) return [];
  return [{ name, source, topic: topic === 'none' ? null : topic, items: read }];
}

export function OpenDialog({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const form = useForm<Values, unknown>({
    initial: {
      closesOn: addDays(today, 7),
      takesWords: true,
      name: '',
      topic: 'safety',
      source: '',
      items: '',
    },
    check: ({ items, name, source }) => ({
      name: items.trim() && !name.trim() ? 'Give the scale its name' : undefined,
      source: items.trim() && !source.trim() ? 'Say who made it and what allows you to ask it' : undefined,
    }),
    save: (values) =>
      shelf.pulses.open({
        closesOn: values.closesOn,
        takesWords: values.takesWords,
        scales: scalesOf(values),
      }),
    onSaved: () => {
      void queryClient.invalidateQueries();
      onClose();
    },
  });
  const items = itemsOf(asked(scalesOf(form.values)));
  return (
    <Dialog title="Ask everybody" isOpen onClose={onClose}>
      <form className={stack.stack} onSubmit={form.submit} noValidate>
        <p>
          Everybody in the workspace is asked, each for one answer. Leaving somebody out would tell them
          apart.
        </p>
        <DateField
          label="Last day for answers"
          from={today}
          to={addDays(today, 28)}
          {...form.field('closesOn')}
        />
        <Checkbox
          isSelected={form.values.takesWords}
          onChange={(takes) => form.set('takesWords', takes)}
          note="shown from eight answers on, shuffled"
        >
          Let people add words of their own
        </Checkbox>
        <Fold title="Ask a scale you hold a licence for">
          <div className={stack.stack}>
            <p className={css.said}>
              We ship no text that belongs to others. Paste the items your licence covers, one a line, with
              (R) behind those where agreeing is bad news. They take the place of ours for what they speak
              for.
            </p>
            <TextField label="Name of the scale" maxLength={120} {...form.field('name')} />
            <Select label="It speaks for" options={topics} {...form.field('topic')} />
            <TextArea label="Items" rows={5} {...form.field('items')} />
            <TextField label="Who made it, and your licence" maxLength={300} {...form.field('source')} />
          </div>
        </Fold>
        <Fold title={`The ${items.length} items as they will be asked`}>
          <ol className={css.items}>
            {items.map(({ text, isReversed }) => (
              <li key={text}>
                {text}
                {isReversed && <small> turned round when it is counted</small>}
              </li>
            ))}
          </ol>
        </Fold>
        {form.problem && <ErrorState error={form.problem} safe="What you wrote is still here." small />}
        <div className={css.acts}>
          <Button kind="main" type="submit" isBusy={form.isBusy}>
            Open the wave
          </Button>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
