// A time of day, as 'HH:MM'. The browser's own field: it knows whether somebody's clock has twelve hours.
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from './class-names.ts';
import css from './field.module.css';
import { FieldFrame, type FieldProps } from './field.tsx';

type Props = FieldProps & { value: string; onChange: (time: string) => void; isDisabled?: boolean };

export function TimeField({ label, hideLabel, hint, note, error, value, onChange, isDisabled }: Props) {
  return (
    <AriaTextField
      type="time"
      value={value}
      onChange={(time) => onChange(time.slice(0, 5))}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={css.field}
    >
      <FieldFrame {...{ label, hideLabel, hint, note, error }}>
        <Input className={cx(css.box, 'n')} />
      </FieldFrame>
    </AriaTextField>
  );
}
