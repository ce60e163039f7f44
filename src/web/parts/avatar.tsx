// Two initials in a circle. Decoration beside a name; alone it says the name to screen readers and on hover.
import css from './avatar.module.css';
import { cx } from './class-names.ts';

/** First letters of the first and last word: "Ana de Oliveira" is AO. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s·]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letter = (word: string | undefined) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '';
  return letter(words[0]) + (words.length > 1 ? letter(words.at(-1)) : '');
}

export function Avatar({
  name,
  beside,
  size = 'usual',
}: {
  name: string /** The name stands next to it. */;
  beside?: boolean;
  size?: 'usual' | 'large';
}) {
  const alone = beside ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name };
  return (
    <span className={cx(css.avatar, css[size])} {...alone}>
      {initialsOf(name)}
    </span>
  );
}
