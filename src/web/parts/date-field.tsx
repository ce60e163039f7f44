// A calendar day, as 'YYYY-MM-DD' or '' while empty. The browser's own picker: phones and screen readers know it best.
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from './class-names.ts';
import css from './field.module.css';
import { FieldFrame, type FieldProps } from './field.tsx';

type Props = FieldProps & {
  value: string;
  onChange: (day: string) => void;
  /** First and last day allowed, inclusive. */
  from?: string;
  to?: string;
  name?: string;
  isDisabled?: boolean;
  isRequired?: boolean;
  className?: string;
};

export function DateField({ label, hideLabel, hint, note, error, from, to, className, ...rest }: Props) {
  return (
    <AriaTextField
      {...rest}
      type="date"
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(css.field, className)}
    >
      <FieldFrame {...{ label, hideLabel, hint, note, error }}>
        <Input className={cx(css.box, 'n')} min={from} max={to} />
      </FieldFrame>
    </AriaTextField>
  );
}
