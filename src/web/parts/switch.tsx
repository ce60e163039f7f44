// Turns something on or off at once.
import type { ReactNode } from 'react';
import { Switch as AriaSwitch, type SwitchProps } from 'react-aria-components/Switch';
import css from './switch.module.css';

type Props = Omit<SwitchProps, 'children' | 'className'> & { children: ReactNode; note?: ReactNode };

export function Switch({ children, note, ...rest }: Props) {
  return (
    <AriaSwitch {...rest} className={css.row}>
      <span className={css.track} aria-hidden="true">
        <i />
      </span>
      <span>
        {children}
        {note && <small className={css.note}>{note}</small>}
      </span>
    </AriaSwitch>
  );
}
