// What a key result is measured by: kind and role decide which numbers are asked for.
import { type KeyResultFields, kinds } from '../../../core/key-result.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { kindWords } from '../field-words.ts';
import { useEditor } from './context.ts';
import css from './fields.module.css';

type Props = {
  fields: KeyResultFields;
  edit: (patch: Partial<KeyResultFields>) => void;
  /** Sentences by field. */
  errors: Record<string, string>;
  cycle: { startsOn: string; endsOn: string } | undefined;
};

export function MeasureFields({ fields, edit, errors, cycle }: Props) {
  const { mayEdit } = useEditor();
  const isDisabled = !mayEdit;
  const number = (field: 'baseline' | 'target' | 'bandLow' | 'bandHigh', label: string) => (
    <NumberField
      label={label}
      name={field}
      value={fields[field]}
      onChange={(value) => value !== fields[field] && edit({ [field]: value })}
      unit={fields.unit}
      error={errors[field]}
      isDisabled={isDisabled}
    />
  );
  return (
    <>
      <Select
        label="Kind"
        options={kinds.map((id) => ({ id, label: kindWords[id] }))}
        value={fields.kind}
        onChange={(kind) => edit(ofKind(kind, fields))}
        error={errors.kind}
        isDisabled={isDisabled}
      />
      <RadioSegments
        label="Role"
        segments={[
          { id: 'result', label: 'Result' },
          { id: 'guard', label: 'Guard' },
        ]}
        value={fields.role}
        onChange={(role) => edit({ role })}
        isDisabled={isDisabled}
      />
      {fields.kind === 'band' ? (
        <>
          {number('bandLow', 'At least')}
          {number('bandHigh', 'At most')}
        </>
      ) : (
        <>
          {fields.kind !== 'milestone' && <Baseline {...{ fields, edit, errors, cycle }} />}
          {number('target', fields.role === 'guard' ? 'Limit' : 'Target')}
        </>
      )}
      <TextField
        label="Unit"
        name="unit"
        placeholder="min, %, £"
        value={fields.unit}
        onChange={(unit) => edit({ unit })}
        error={errors.unit}
        isDisabled={isDisabled}
        maxLength={40}
      />
    </>
  );
}

function Baseline({ fields, edit, errors, cycle }: Props) {
  const { mayEdit } = useEditor();
  const isUnknown = fields.baselineBy !== null;
  return (
    <div className={css.baseline}>
      {isUnknown ? (
        <DateField
          label="Baseline measured by"
          name="baselineBy"
          value={fields.baselineBy ?? ''}
          onChange={(day) => day && edit({ baselineBy: day })}
          from={cycle?.startsOn}
          to={cycle?.endsOn}
          error={errors.baselineBy ?? errors.baseline}
          isDisabled={!mayEdit}
        />
      ) : (
        <NumberField
          label={fields.role === 'guard' ? 'Now' : 'Baseline'}
          name="baseline"
          value={fields.baseline}
          onChange={(baseline) => baseline !== fields.baseline && edit({ baseline })}
          unit={fields.unit}
          error={errors.baseline}
          isDisabled={!mayEdit}
        />
      )}
      <div className={css.unknown}>
        <Checkbox
          isSelected={isUnknown}
          isDisabled={!mayEdit}
          onChange={(unknown) =>
            edit(
              unknown
                ? { baseline: null, baselineBy: cycle?.startsOn ?? new Date().toISOString().slice(0, 10) }
                : { baselineBy: null },
            )
          }
        >
          Not known yet
        </Checkbox>
      </div>
    </div>
  );
}

// Numbers another kind does not have are put away, so that nothing unseen is committed.
function ofKind(kind: KeyResultFields['kind'], fields: KeyResultFields): Partial<KeyResultFields> {
  if (kind === 'band') return { kind, target: null, baselineBy: null };
  const target = fields.target ?? (kind === 'milestone' ? 1 : null);
  return {
    kind,
    target,
    bandLow: null,
    bandHigh: null,
    ...(kind === 'milestone' ? { baselineBy: null } : {}),
  };
}
