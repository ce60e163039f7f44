// One thing that can be chosen from a list: words, a note in small type, something drawn before it. Its name is all that is seen of it:
// who speaks to the machine says what they read.
import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import css from './choice.module.css';

export type Option = { id: string; label: string; note?: string; lead?: ReactNode; isDisabled?: boolean };

export function OptionItem({ id, label, note, lead, isDisabled }: Option) {
  return (
    <ListBoxItem id={id} textValue={label} className={css.option} isDisabled={isDisabled}>
      {lead && <span className={css.lead}>{lead}</span>}
      <span className={css.words}>
        <span>{label}</span> {note && <small>{note}</small>}
      </span>
    </ListBoxItem>
  );
}
