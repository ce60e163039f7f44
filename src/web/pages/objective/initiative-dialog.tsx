// An initiative: what it is, what it should move and why, who does it, and what has been seen so far.
import { useQueryClient } from '@tanstack/react-query';
import { type InitiativeFields, initiativeStates } from '../../../core/initiative.ts';
import { shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { ofInitiative, type Whole } from '../../okr/draft-editor/wires.ts';
import type { People } from '../../okr/use-people.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useForm } from '../../parts/form.ts';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { Select } from '../../parts/select.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { toast } from '../../parts/toast.tsx';
import { Refused } from './refused.tsx';
import css from './standing.module.css';

type Props = {
  objective: Whole;
  people: People;
  initiative: Whole['initiatives'][number] | null;
  onClose: () => void;
};
const whole = 'objective';

export function InitiativeDialog({ objective, people, initiative, onClose }: Props) {
  const me = useMe();
  const client = useQueryClient();
  const initial: InitiativeFields = initiative
    ? ofInitiative(initiative).fields
    : {
        title: '',
        hypothesis: '',
        keyResultId: null,
        ownerId: me?.personId ?? null,
        state: 'planned',
        soFar: '',
      };
  const done = async () => {
    await client.invalidateQueries();
    onClose();
  };
  const form = useForm({
    initial,
    version: initiative?.version,
    save: (values, fields, version) =>
      initiative
        ? shelf.initiatives.edit({ id: initiative.id, version, fields })
        : shelf.initiatives.create({ objectiveId: objective.id, ...values }),
    onSaved: () => void done(),
    check: ({ title }) => ({ title: title.trim() ? undefined : 'Say what you will do' }),
  });
  const remove = async () => {
    if (!initiative) return;
    await shelf.initiatives.remove({ id: initiative.id, version: initiative.version });
    const { fields } = ofInitiative(initiative);
    toast('Initiative removed', () => {
      void shelf.initiatives
        .create({ objectiveId: objective.id, ...fields })
        .then(() => client.invalidateQueries());
    });
    await done();
  };
  const rows = objective.keyResults.filter(({ removedAt }) => removedAt === null);
  return (
    <Dialog
      title={initiative ? 'Initiative' : 'Add an initiative'}
      isOpen
      onClose={onClose}
      actions={
        <>
          {initiative && (
            <Button kind="quiet" onPress={() => void remove()}>
              Remove it
            </Button>
          )}
          <Button kind="main" isBusy={form.isBusy} onPress={() => form.submit()}>
            {initiative ? 'Save' : 'Add it'}
          </Button>
        </>
      }
    >
      <TextField label="What you do" voice="people" autoFocus {...form.field('title')} />
      <TextArea
        label="Hypothesis"
        voice="people"
        placeholder="If we do this, we believe that …"
        {...form.field('hypothesis')}
      />
      <TextArea label="So far" hint="what has been seen" voice="people" {...form.field('soFar')} />
      <RadioSegments
        label="State"
        segments={initiativeStates.map((id) => ({ id, label: id.charAt(0).toUpperCase() + id.slice(1) }))}
        value={form.values.state}
        onChange={(state) => form.set('state', state)}
      />
      <Select
        label="For"
        options={[
          { id: whole, label: 'The whole objective' },
          ...rows.map(({ id, title }, index) => ({ id, label: `Key result ${index + 1}`, note: title })),
        ]}
        value={form.values.keyResultId ?? whole}
        onChange={(id) => form.set('keyResultId', id === whole ? null : id)}
      />
      <ComboBox label="Owner" className={css.after} options={people.options} {...form.field('ownerId')} />
      <Refused problem={form.problem} />
    </Dialog>
  );
}
