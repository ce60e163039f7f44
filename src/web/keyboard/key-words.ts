// Keys as people know them from their keyboard.
import { onMac } from './listen.ts';

const words: Record<string, string> = {
  mod: onMac ? '⌘' : 'Ctrl',
  alt: onMac ? '⌥' : 'Alt',
  shift: onMac ? '⇧' : 'Shift',
  enter: '↵',
  escape: 'Esc',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  space: 'Space',
  tab: 'Tab',
};

/** `mod+k` becomes ["Ctrl K"], `g h` becomes ["G", "H"]: one string for each press. */
export function keyWords(keys: string): string[] {
  return keys.split(' ').map((press) =>
    press
      .split(/\+(?=.)/)
      .map((key) => words[key] ?? key.toUpperCase())
      .join(' '),
  );
}
