// A button that reads like a word in a sentence: "change", "Choose another". For what happens on the page; a link goes somewhere.
import { Button, type ButtonProps } from 'react-aria-components/Button';
import { cx } from './class-names.ts';
import css from './text-button.module.css';

export function TextButton({ className, ...rest }: Omit<ButtonProps, 'className'> & { className?: string }) {
  return <Button {...rest} className={cx(css.text, className)} />;
}
