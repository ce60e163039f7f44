// A key, drawn, unless single-letter keys are off and it is one. Hidden from screen readers: they get `aria-keyshortcuts` or the words beside it.
import { useIsHeard } from '../keyboard/character-keys.ts';
import { keyWords } from '../keyboard/key-words.ts';
import css from './kbd.module.css';

/** @param keys as in a shortcut: `c`, `mod+k`, `g h` */
export function Kbd({ keys, onFilled }: { keys: string; onFilled?: boolean }) {
  const isHeard = useIsHeard();
  if (!isHeard(keys)) return null;
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
