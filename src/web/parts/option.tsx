// One thing that can be chosen from a list: words, a note in small type, something drawn before it.
import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { Text } from 'react-aria-components/Text';
import css from './choice.module.css';

export type Option = { id: string; label: string; note?: string; lead?: ReactNode; isDisabled?: boolean };

export function OptionItem({ id, label, note, lead, isDisabled }: Option) {
  return (
    <ListBoxItem id={id} textValue={label} className={css.option} isDisabled={isDisabled}>
      {lead && <span className={css.lead}>{lead}</span>}
      <span className={css.words}>
        <Text slot="label">{label}</Text>
        {note && (
          <Text slot="description">
            <small>{note}</small>
          </Text>
        )}
      </span>
    </ListBoxItem>
  );
}
