// Several lines; the box grows with what is written, so nothing scrolls inside a scrolling page. Enter may mean "save": see `onEnter`.
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps } from 'react-aria-components/TextField';
import { cx } from './class-names.ts';
import css from './field.module.css';
import { FieldFrame, type FieldProps } from './field.tsx';
import area from './text-area.module.css';

type Props = Omit<TextFieldProps, 'children' | 'className' | 'isInvalid' | 'value' | 'defaultValue'> &
  FieldProps & {
    value: string;
    placeholder?: string;
    voice?: 'product' | 'people';
    /** Rows shown while empty. */
    rows?: number;
    /** Enter calls this and Shift Enter makes the new line. */
    onEnter?: () => void;
    /** Without border, for fields that stand in a common frame. */
    bare?: boolean;
    className?: string;
  };

export function TextArea({
  label,
  hideLabel,
  hint,
  note,
  error,
  placeholder,
  voice,
  rows = 2,
  onEnter,
  bare,
  className,
  ...rest
}: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [rest.value]);
  const pressed = (event: KeyboardEvent) => {
    if (!onEnter || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <AriaTextField
      {...rest}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(css.field, className)}
    >
      <FieldFrame {...{ label, hideLabel, hint, note, error }}>
        <AriaTextArea
          ref={box}
          rows={rows}
          placeholder={placeholder}
          onKeyDown={pressed}
          className={cx(bare ? area.bare : css.box, area.area, voice === 'people' && css.people)}
        />
      </FieldFrame>
    </AriaTextField>
  );
}
