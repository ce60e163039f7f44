// Writing an outcome: what will be different, how it is measured, who answers for it and what is given up for it.
import type { Outcome } from '../../../actions/outcomes.ts';
import { addDays } from '../../../core/calendar/day.ts';
import type { OutcomeFields } from '../../../core/outcome.ts';
import { shelf } from '../../app/client.ts';
import { useMe } from '../../app/me.ts';
import { queryClient } from '../../app/query-client.ts';
import { Button } from '../../parts/button.tsx';
import { ComboBox } from '../../parts/combo-box.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import stack from '../../parts/field.module.css';
import { type Form, useForm } from '../../parts/form.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { errorsByField } from '../../parts/problem.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { TwoVersions } from '../../parts/two-versions.tsx';
import { usePeople } from '../use-people.ts';
import { fieldsOf, outcomeWords, type Written, written } from './fields.ts';
import css from './outcome.module.css';
import { StopListField } from './stop-list.tsx';

type Props = {
  /** Null for a new one. */
  outcome: Outcome | null;
  onSaved: (outcome: Outcome) => void;
  onCancel: () => void;
};

export function OutcomeForm({ outcome, onSaved, onCancel }: Props) {
  const me = useMe();
  const people = usePeople();
  const startsOn = me?.cycle?.startsOn ?? me?.today ?? '';
  const form = useForm<Written, Outcome>({
    initial: outcome ? fieldsOf(outcome) : { ...blank, startsOn, endsOn: startsOn && addDays(startsOn, 364) },
    check: checked,
    version: outcome?.version,
    save: (values, changed, version) =>
      outcome
        ? shelf.outcomes.edit({ id: outcome.id, version, fields: written(changed) })
        : shelf.outcomes.create({ ...values, ...written(values) }),
    onSaved: (saved) => {
      void queryClient.invalidateQueries();
      onSaved(saved);
    },
  });
  const stale = form.problem?.code === 'stale-version' ? form.problem : null;
  const keepMine = async (version: number) => {
    if (!outcome || !stale) return;
    const yours = stale.detail.yours as Partial<OutcomeFields>;
    const saved = await shelf.outcomes.edit({ id: outcome.id, version, fields: yours });
    void queryClient.invalidateQueries();
    onSaved(saved);
  };
  return (
    <form className={stack.stack} onSubmit={form.submit} noValidate>
      <Words form={form} />
      <Measure form={form} />
      <div className={css.fields}>
        <DateField label="From" {...form.field('startsOn')} />
        <DateField label="To" {...form.field('endsOn')} />
      </div>
      <ComboBox
        key={String(people.isHere)}
        label="Sponsor"
        hint="who answers for it"
        options={people.options}
        {...form.field('sponsorId')}
      />
      <StopListField
        value={form.values.stops}
        onChange={(stops) => form.set('stops', stops)}
        errors={form.errors}
      />
      {stale ? (
        <TwoVersions
          level={outcome ? 2 : 3}
          problem={stale}
          fields={outcomeWords(people.nameOf)}
          onKeepMine={(version) => void keepMine(version)}
          onTakeTheirs={() => {
            void queryClient.invalidateQueries();
            onSaved(stale.detail.current as Outcome);
          }}
        />
      ) : (
        form.problem &&
        Object.keys(errorsByField(form.problem)).length === 0 && (
          <ErrorState
            level={outcome ? 2 : 3}
            error={form.problem}
            safe="What you wrote is still here."
            small
          />
        )
      )}
      <div className={css.acts}>
        <Button kind="main" type="submit" isBusy={form.isBusy} isDisabled={outcome !== null && !form.isDirty}>
          {outcome ? 'Save' : 'Add it as a draft'}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {outcome && form.isDirty ? 'Drop the changes' : 'Cancel'}
        </Button>
      </div>
    </form>
  );
}

const blank: Written = {
  title: '',
  why: '',
  metric: '',
  unit: '',
  baseline: null,
  target: null,
  current: null,
  startsOn: '',
  endsOn: '',
  sponsorId: null,
  stops: [],
};

function checked({ title, startsOn, endsOn }: Written): Partial<Record<keyof Written, string>> {
  return {
    title: title.trim() ? undefined : 'Say what will be different',
    startsOn: startsOn ? undefined : 'Give the first day',
    endsOn: !endsOn ? 'Give the last day' : endsOn <= startsOn ? 'Give an end after the start' : undefined,
  };
}

function Words({ form }: { form: Form<Written> }) {
  return (
    <>
      <TextArea
        label="Outcome"
        hint="what is different when it is reached, for whom"
        voice="people"
        rows={1}
        autoFocus
        maxLength={300}
        {...form.field('title')}
      />
      <TextArea label="Why this, why now" voice="people" {...form.field('why')} />
    </>
  );
}

function Measure({ form }: { form: Form<Written> }) {
  const { unit } = form.values;
  return (
    <>
      <div className={css.fields}>
        <TextField label="What is measured" voice="people" {...form.field('metric')} />
        <TextField
          label="Unit"
          hint="optional"
          placeholder="%, min, a week"
          maxLength={40}
          {...form.field('unit')}
        />
      </div>
      <div className={css.fields}>
        <NumberField label="Baseline" unit={unit} {...form.field('baseline')} />
        <NumberField label="Now" unit={unit} {...form.field('current')} />
        <NumberField label="Target" unit={unit} {...form.field('target')} />
      </div>
    </>
  );
}
