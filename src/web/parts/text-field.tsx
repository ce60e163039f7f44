// One line of text. `voice="people"` sets it in the serif: what somebody writes about their work.
import type { Ref } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField, type TextFieldProps } from 'react-aria-components/TextField';
import { cx } from './class-names.ts';
import css from './field.module.css';
import { FieldFrame, type FieldProps } from './field.tsx';

type Props = Omit<TextFieldProps, 'children' | 'className' | 'isInvalid'> &
  FieldProps & {
    placeholder?: string;
    voice?: 'product' | 'people';
    className?: string;
    inputRef?: Ref<HTMLInputElement>;
  };

export function TextField({
  label,
  hideLabel,
  hint,
  note,
  error,
  placeholder,
  voice,
  className,
  inputRef,
  ...rest
}: Props) {
  return (
    <AriaTextField
      {...rest}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(css.field, className)}
    >
      <FieldFrame {...{ label, hideLabel, hint, note, error }}>
        <Input
          ref={inputRef}
          className={cx(css.box, voice === 'people' && css.people)}
          placeholder={placeholder}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
