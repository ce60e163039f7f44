// A key, drawn. Hidden from screen readers: they get `aria-keyshortcuts` or the words beside it.
import { keyWords } from '../keyboard/key-words.ts';
import css from './kbd.module.css';

/** @param keys as in a shortcut: `c`, `mod+k`, `g h` */
export function Kbd({ keys, onFilled }: { keys: string; onFilled?: boolean }) {
  return (
    <span className={css.keys} aria-hidden="true">
      {keyWords(keys).map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list whose order is its meaning
        <kbd key={index} className={onFilled ? css.filled : css.key}>
          {word}
        </kbd>
      ))}
    </span>
  );
}
