// A box to tick: something is so or not. For something that takes effect at once use Switch.
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components/Checkbox';
import css from './checkbox.module.css';

type Props = Omit<CheckboxProps, 'children' | 'className'> & { children: ReactNode; note?: ReactNode };

export function Checkbox({ children, note, ...rest }: Props) {
  return (
    <AriaCheckbox {...rest} className={css.row}>
      {({ isIndeterminate }) => (
        <>
          <span className={css.box} aria-hidden="true">
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path
                d={isIndeterminate ? 'M2.5 6h7' : 'M2 6.4 4.8 9 10 3.2'}
                fill="none"
                stroke="currentColor"
                strokeWidth="1.8"
              />
            </svg>
          </span>
          <span>
            {children}
            {note && <small className={css.note}>{note}</small>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
