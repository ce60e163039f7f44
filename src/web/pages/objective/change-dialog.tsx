// A change after commit: the new number beside the old one, and the reason that will stand with both for ever.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import type { KeyResultFields } from '../../../core/key-result.ts';
import { shelf } from '../../app/client.ts';
import type { Whole } from '../../okr/draft-editor/wires.ts';
import { fieldWords, valueWords } from '../../okr/field-words.ts';
import { usePeople } from '../../okr/use-people.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { type Form, useForm } from '../../parts/form.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { type Problem, problemOf } from '../../parts/problem.ts';
import { Select } from '../../parts/select.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { toast } from '../../parts/toast.tsx';
import { Refused } from './refused.tsx';
import css from './standing.module.css';

type Values = Pick<
  KeyResultFields,
  'title' | 'baseline' | 'target' | 'bandLow' | 'bandHigh' | 'source' | 'ownerId'
> & {
  reason: string;
};

export default function ChangeDialog({
  objective,
  id,
  onClose,
}: {
  objective: Whole;
  id: string;
  onClose: () => void;
}) {
  const rows = objective.keyResults.filter(({ removedAt }) => removedAt === null);
  const [chosen, choose] = useState(rows.some((row) => row.id === id) ? id : (rows[0]?.id ?? id));
  const row = rows.find((each) => each.id === chosen);
  if (!row) return null;
  return <ChangeForm key={chosen} {...{ rows, row, onClose }} onChoose={choose} />;
}

type FormProps = {
  rows: readonly KeyResult[];
  row: KeyResult;
  onChoose: (id: string) => void;
  onClose: () => void;
};

function ChangeForm({ rows, row, onChoose, onClose }: FormProps) {
  const client = useQueryClient();
  const people = usePeople();
  const [version, setVersion] = useState(row.version);
  const [removing, setRemoving] = useState<Problem | null>(null);
  const [opened] = useState(() => valuesOf(row));
  const form = useForm<Values, unknown>({
    initial: opened,
    save: ({ reason }, { reason: _, ...fields }) =>
      shelf.keyResults.edit({ id: row.id, version, fields, reason }),
    onSaved: async () => {
      await client.invalidateQueries();
      toast('Changed; the old value stays in the history');
      onClose();
    },
  });
  const remove = async () => {
    try {
      const gone = await shelf.keyResults.remove({ id: row.id, version });
      await client.invalidateQueries();
      toast('Key result removed', () => {
        void shelf.keyResults
          .restore({ id: gone.id, version: gone.version })
          .then(() => client.invalidateQueries());
      });
      onClose();
    } catch (error) {
      setRemoving(problemOf(error));
    }
  };
  const current = form.problem?.code === 'stale-version' ? (form.problem.detail.current as KeyResult) : null;
  return (
    <Dialog
      title="Propose a change"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onPress={() => void remove()}>
            Remove the key result
          </Button>
          <Button kind="main" isBusy={form.isBusy} isDisabled={!form.isDirty} onPress={() => form.submit()}>
            Change it
          </Button>
        </>
      }
    >
      <Select
        label="Key result"
        options={rows.map((each, index) => ({ id: each.id, label: `${index + 1}. ${each.title}` }))}
        value={row.id}
        onChange={onChoose}
      />
      <Numbers {...{ form, row }} />
      <TextArea
        label="Why it changes"
        note="Needed when a promised number changes. It stands beside the old and the new one."
        voice="people"
        autoFocus
        {...form.field('reason')}
      />
      <TextArea label="Wording" voice="people" {...form.field('title')} />
      <TextArea label="Source" rows={1} {...form.field('source')} />
      <ComboBox
        label="Owner"
        className={css.after}
        key={String(people.isHere)}
        options={people.options}
        {...form.field('ownerId')}
      />
      {current ? (
        <Both
          {...{ form, opened, current, people }}
          onTake={() => {
            setVersion(current.version);
            form.rebase(valuesOf(current));
          }}
        />
      ) : (
        <Refused problem={form.problem} />
      )}
      <Refused problem={removing} saysAll />
    </Dialog>
  );
}

function valuesOf({ title, baseline, target, bandLow, bandHigh, source, ownerId }: KeyResult): Values {
  return { title, baseline, target, bandLow, bandHigh, source, ownerId, reason: '' };
}

function Numbers({ form, row }: { form: Form<Values>; row: KeyResult }) {
  const number = (field: 'baseline' | 'target' | 'bandLow' | 'bandHigh', label: string) => (
    <NumberField
      label={label}
      unit={row.unit}
      note={
        form.values[field] === row[field] ? undefined : (
          <>
            was <s>{row[field] ?? 'nothing'}</s>
          </>
        )
      }
      {...form.field(field)}
    />
  );
  return (
    <div className={css.pair}>
      {row.kind === 'band' ? (
        <>
          {number('bandLow', 'At least')}
          {number('bandHigh', 'At most')}
        </>
      ) : (
        <>
          {number('target', row.role === 'guard' ? 'Limit' : 'Target')}
          {row.kind !== 'milestone' && number('baseline', 'Baseline')}
        </>
      )}
    </div>
  );
}

/** Somebody changed it meanwhile: where both touched the same, both stand; what was not touched here follows them. */
function Both({
  form,
  opened,
  current,
  people,
  onTake,
}: {
  form: Form<Values>;
  opened: Values;
  current: KeyResult;
  people: ReturnType<typeof usePeople>;
  onTake: () => void;
}) {
  const theirs = valuesOf(current);
  const differs = (field: keyof Values, from: Values) =>
    JSON.stringify(form.values[field]) !== JSON.stringify(from[field]);
  const naming = { nameOf: people.nameOf, unit: current.unit };
  const differ = (Object.keys(form.values) as (keyof Values)[]).filter(
    (field): field is Exclude<keyof Values, 'reason'> =>
      field !== 'reason' && differs(field, opened) && differs(field, theirs),
  );
  return (
    <div className={css.refused} role="alert">
      <b>Somebody changed this while you were writing.</b>
      {differ.length === 0 && <p>They changed other fields than you: both stand.</p>}
      <ul>
        {differ.map((field) => (
          <li key={field}>
            {fieldWords(field)}: theirs is {valueWords(field, theirs[field], naming)}, yours{' '}
            {valueWords(field, form.values[field], naming)}{' '}
            <Button size="small" kind="quiet" onPress={() => form.set(field, theirs[field] as never)}>
              Take theirs
            </Button>
          </li>
        ))}
      </ul>
      <Button size="small" onPress={onTake}>
        Go on with what stands here
      </Button>
    </div>
  );
}
