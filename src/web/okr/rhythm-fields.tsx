// When check-ins fall due each week: a weekday and a local time.
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import type { CheckInRhythm } from '../../core/workspace.ts';
import { cx } from '../parts/class-names.ts';
import field from '../parts/field.module.css';
import { FieldFrame } from '../parts/field.tsx';
import { Select } from '../parts/select.tsx';
import css from './calendar-fields.module.css';
import { weekdays } from './calendar-words.ts';

type Props = {
  value: CheckInRhythm;
  onChange: (rhythm: CheckInRhythm) => void;
  isDisabled?: boolean;
  error?: string;
};

export function RhythmFields({ value, onChange, isDisabled, error }: Props) {
  return (
    <div className={css.fields}>
      <Select
        label="Check-ins are due on"
        options={weekdays}
        value={String(value.weekday)}
        onChange={(day) => onChange({ ...value, weekday: Number(day) })}
        isDisabled={isDisabled}
      />
      <TextField
        type="time"
        value={value.time}
        onChange={(time) => onChange({ ...value, time: time.slice(0, 5) })}
        isDisabled={isDisabled}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
        className={field.field}
      >
        <FieldFrame label="at" error={error}>
          <Input className={cx(field.box, 'n')} />
        </FieldFrame>
      </TextField>
    </div>
  );
}
