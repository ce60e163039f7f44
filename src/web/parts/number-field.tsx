// A number with its unit. `look="big"` is the one a check-in is about; on a phone it has a button at either side.
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField, type NumberFieldProps } from 'react-aria-components/NumberField';
import { cx } from './class-names.ts';
import css from './field.module.css';
import { FieldFrame, type FieldProps } from './field.tsx';
import num from './number-field.module.css';

type Props = Omit<NumberFieldProps, 'children' | 'className' | 'isInvalid' | 'value' | 'onChange'> &
  FieldProps & {
    /** Null while empty. */
    value: number | null;
    onChange: (value: number | null) => void;
    unit?: string;
    look?: 'usual' | 'big';
    className?: string;
  };

export function NumberField({
  label,
  hideLabel,
  hint,
  note,
  error,
  value,
  onChange,
  unit,
  look = 'usual',
  className,
  ...rest
}: Props) {
  return (
    <AriaNumberField
      formatOptions={{ maximumFractionDigits: 6 }}
      {...rest}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      isWheelDisabled
      className={cx(css.field, className)}
    >
      <FieldFrame {...{ label, hideLabel, hint, note, error }}>
        <Group className={cx(css.box, num.group, num[look])}>
          {look === 'big' && (
            <Button slot="decrement" className={num.step}>
              −
            </Button>
          )}
          <Input
            className={num.input}
            size={look === 'big' ? Math.max(2, String(value ?? '').length) : undefined}
          />
          {unit && <span className={num.unit}>{unit}</span>}
          {look === 'big' && (
            <Button slot="increment" className={num.step}>
              +
            </Button>
          )}
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
