// A dialog over the page. It takes the focus and the keys, gives both back, closes with Esc, and fills the foot of a phone.
import IconX from '@tabler/icons-react/icons/IconX';
import { type ReactNode, useEffect, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { registry } from '../keyboard/registry.ts';
import { LayerContext } from '../keyboard/use-shortcuts.ts';
import { Button } from './button.tsx';
import { cx } from './class-names.ts';
import css from './dialog.module.css';

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Buttons at the foot; the one that acts comes last. */
  actions?: ReactNode;
  width?: 'usual' | 'wide' | 'narrow';
  /** For a decision that must not be closed by a click beside it. */
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
};

export function Dialog({
  title,
  isOpen,
  onClose,
  actions,
  width = 'usual',
  role = 'dialog',
  children,
}: Props) {
  return (
    <ModalOverlay
      className={css.veil}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className={cx(css.modal, css[width])}>
        <AriaDialog className={css.dialog} role={role}>
          <Layer>
            <header className={css.head}>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <Button kind="quiet" size="small" aria-label="Close" onPress={onClose}>
                <IconX aria-hidden="true" />
              </Button>
            </header>
            <div className={css.body}>{children}</div>
            {actions && <footer className={css.foot}>{actions}</footer>}
          </Layer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** While it stands, only the shortcuts inside it are heard. */
export function Layer({ children }: { children: ReactNode }) {
  const [layer, setLayer] = useState(-1);
  useEffect(() => {
    const { layer: mine, leave } = registry.enterLayer();
    setLayer(mine);
    return leave;
  }, []);
  return <LayerContext value={layer}>{children}</LayerContext>;
}
