// Something small behind a button: a reason, a few fields. It is a dialog of its own, so it has a name.
import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import { Layer } from './dialog.tsx';
import css from './popover.module.css';

type Props = {
  trigger: ReactElement;
  label: string;
  children: ReactNode | ((close: () => void) => ReactNode);
};

export function Popover({ trigger, label, children }: Props) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={css.popover} offset={6}>
        <Dialog className={css.body} aria-label={label}>
          {({ close }) => <Layer>{typeof children === 'function' ? children(close) : children}</Layer>}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
