// Label, note and error round a field: the same three everywhere, tied to the input by react-aria.
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import css from './field.module.css';

export type FieldProps = {
  label: string;
  /** The label is for screen readers only; the eye has it from what stands around. */
  hideLabel?: boolean;
  /** Beside the label in small type: "optional", "one line each, or none". */
  hint?: ReactNode;
  /** Under the field. */
  note?: ReactNode;
  /** What is wrong and what to do. Setting it marks the field invalid. */
  error?: string;
};

export function FieldFrame({
  label,
  hideLabel,
  hint,
  note,
  error,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <>
      <Label className={hideLabel ? 'visually-hidden' : css.label}>
        {label}
        {hint && <small>{hint}</small>}
      </Label>
      {children}
      {note && (
        <Text slot="description" className={css.note}>
          {note}
        </Text>
      )}
      <FieldError className={css.error}>{error}</FieldError>
    </>
  );
}
