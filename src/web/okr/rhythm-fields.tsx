// When check-ins fall due each week: a weekday and a local time.
import type { CheckInRhythm } from '../../core/workspace.ts';
import { Select } from '../parts/select.tsx';
import { TimeField } from '../parts/time-field.tsx';
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
      <TimeField
        label="at"
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
        isDisabled={isDisabled}
        error={error}
      />
    </div>
  );
}
