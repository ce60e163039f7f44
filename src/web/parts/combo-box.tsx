// One of many, found by typing: people, teams, objectives. The lists come whole; matching is by any part of the words.
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import css from './choice.module.css';
import { cx } from './class-names.ts';
import field from './field.module.css';
import { FieldFrame, type FieldProps } from './field.tsx';
import { type Option, OptionItem } from './option.tsx';
import pop from './popover.module.css';

type Props = FieldProps & {
  options: readonly Option[];
  value: string | null;
  /** Null when the field was emptied. */
  onChange: (id: string | null) => void;
  placeholder?: string;
  name?: string;
  isDisabled?: boolean;
  autoFocus?: boolean;
  /** Said when nothing matches. */
  none?: string;
  className?: string;
};

export function ComboBox({
  label,
  hideLabel,
  hint,
  note,
  error,
  options,
  value,
  onChange,
  placeholder,
  none = 'Nobody by that name',
  className,
  ...rest
}: Props) {
  return (
    <AriaComboBox
      {...rest}
      defaultItems={options}
      value={value}
      onChange={(id) => onChange(id === null ? null : String(id))}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(field.field, className)}
    >
      <FieldFrame {...{ label, hideLabel, hint, note, error }}>
        <Group className={cx(field.box, css.combo)}>
          <Input placeholder={placeholder} />
          <Button className={css.open}>
            <IconChevronDown aria-hidden="true" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className={pop.popover} offset={4}>
        <ListBox<Option> className={css.list} renderEmptyState={() => <div className={css.none}>{none}</div>}>
          {(option) => <OptionItem {...option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
