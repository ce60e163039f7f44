// The button. At most one `main` on a screen; verbs on it ("Commit the quarter"); `keys` shows the shortcut that does the same.
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import css from './button.module.css';
import { cx } from './class-names.ts';
import { Kbd } from './kbd.tsx';

export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className'> & {
  kind?: ButtonKind;
  /** The shortcut drawn inside; registering it is the caller's business. */
  keys?: string;
  icon?: ReactNode;
  size?: 'usual' | 'small' | 'wide';
  /** While something is under way: the button stays focusable, says so and does nothing. */
  isBusy?: boolean;
  children?: ReactNode;
  className?: string;
};

export function Button({
  kind = 'plain',
  keys,
  icon,
  size = 'usual',
  isBusy,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} isPending={isBusy} className={buttonClass(kind, size, className)}>
      {icon}
      {children}
      {keys && <Kbd keys={keys} onFilled={kind === 'main'} />}
    </AriaButton>
  );
}

/** The classes of a button, for links that look like one. */
export function buttonClass(
  kind: ButtonKind = 'plain',
  size: ButtonProps['size'] = 'usual',
  more?: string,
): string {
  return cx(css.button, css[kind], css[size], more);
}
