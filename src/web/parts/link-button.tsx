// A link that looks like a button: it goes somewhere, so it opens in a new tab like any link.
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { type ButtonKind, buttonClass } from './button.tsx';
import { Kbd } from './kbd.tsx';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & {
  ref?: Ref<HTMLAnchorElement>;
  kind?: ButtonKind;
  size?: 'usual' | 'small' | 'wide';
  keys?: string;
  icon?: ReactNode;
};

function Anchor({ kind = 'plain', size, keys, icon, children, className, ...rest }: Props) {
  return (
    <a {...rest} className={buttonClass(kind, size, className)}>
      {icon}
      {children}
      {keys && <Kbd keys={keys} onFilled={kind === 'main'} />}
    </a>
  );
}

export const LinkButton = createLink(Anchor);
