// One of a few known things. For more than about ten use ComboBox, which can be typed into.
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import css from './choice.module.css';
import { cx } from './class-names.ts';
import field from './field.module.css';
import { FieldFrame, type FieldProps } from './field.tsx';
import { type Option, OptionItem } from './option.tsx';
import pop from './popover.module.css';

type Props<K extends string> = FieldProps & {
  options: readonly (Option & { id: K })[];
  /** Null while nothing is chosen. */
  value: K | null;
  onChange: (id: K) => void;
  placeholder?: string;
  name?: string;
  isDisabled?: boolean;
  className?: string;
};

export function Select<K extends string>({
  label,
  hideLabel,
  hint,
  note,
  error,
  options,
  value,
  onChange,
  placeholder = 'Choose',
  className,
  ...rest
}: Props<K>) {
  return (
    <AriaSelect
      {...rest}
      value={value}
      onChange={(id) => id !== null && onChange(id as K)}
      placeholder={placeholder}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(field.field, className)}
    >
      <FieldFrame {...{ label, hideLabel, hint, note, error }}>
        <Button className={cx(field.box, css.trigger)}>
          <SelectValue className={css.value}>
            {({ selectedText, isPlaceholder, defaultChildren }) =>
              isPlaceholder ? defaultChildren : selectedText
            }
          </SelectValue>
          <IconChevronDown aria-hidden="true" />
        </Button>
      </FieldFrame>
      <Popover className={pop.popover} offset={4}>
        <ListBox className={css.list} items={options}>
          {(option) => <OptionItem {...option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
