// The one list of shortcuts. Listening, the `?` sheet and the palette all read it, so a key that works is a key that is shown.

export type Shortcut = {
  /** `c`, `g h` (one after the other), `mod+k` (Ctrl, on a Mac ⌘), `alt+e`, `shift+enter`, `?`, `escape`; empty for what only the palette offers. */
  keys: string;
  /** A verb phrase: "Check in". */
  label: string;
  /** Heading in the sheet: "Everywhere", "This page", "In a list". */
  group: string;
  run: () => void;
  /** Left out of the palette: movement keys make no sense there. */
  onlyKey?: boolean;
  /** Offered everywhere: a page's own deed on the same key goes before it, whichever came first. */
  givesWay?: boolean;
};

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

type Entry = Shortcut & { layer: number };

/** How long the second key of a sequence may take. */
export const sequenceMs = 1200;

/** A press written as in `keys`. `onMac` decides which key is `mod`. */
export function pressName(press: KeyPress, onMac: boolean): string {
  const physical = press.altKey && /^(?:Key|Digit)(.)$/.exec(press.code)?.[1];
  const key = (physical || (press.key === ' ' ? 'space' : press.key)).toLowerCase();
  const named = key.length > 1 || /[\p{L}\p{N}]/u.test(key);
  const mod = onMac ? press.metaKey : press.ctrlKey;
  return `${mod ? 'mod+' : ''}${press.altKey ? 'alt+' : ''}${press.shiftKey && named ? 'shift+' : ''}${key}`;
}

/** Whether a press is a bare character: those can be turned off, and never fire while somebody types. */
export function isCharacter(keys: string): boolean {
  return keys.split(' ').some((key) => [...key].length === 1 || /^shift\+.$/.test(key));
}

export function createRegistry() {
  let entries: readonly Entry[] = [];
  let layer = 0;
  let started: { keys: string; at: number } | null = null;
  const listeners = new Set<() => void>();
  const changed = (next: readonly Entry[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };

  return {
    /** Adds a shortcut to a layer; a later one with the same keys wins while it stands. Returns its removal. */
    add(shortcut: Shortcut, onLayer = 0): () => void {
      const entry = { ...shortcut, layer: onLayer };
      changed([...entries, entry]);
      return () => changed(entries.filter((each) => each !== entry));
    },
    /** Opens a layer (a dialog): until it is left, only its own shortcuts are heard. */
    enterLayer(): { layer: number; leave: () => void } {
      const mine = ++layer;
      return {
        layer: mine,
        leave: () => {
          layer = Math.min(layer, mine - 1);
        },
      };
    },
    /** What a press asks for: a shortcut, `wait` in the middle of a sequence, or nothing. */
    find(
      press: KeyPress,
      { onMac, characters, typing, at }: { onMac: boolean; characters: boolean; typing: boolean; at: number },
    ): Shortcut | 'wait' | null {
      const name = pressName(press, onMac);
      const sequence = started && at - started.at <= sequenceMs ? `${started.keys} ${name}` : name;
      started = null;
      const heard = entries.filter(
        (each) => each.layer === layer && (!isCharacter(each.keys) || (characters && !typing)),
      );
      const meant = (keys: string) =>
        heard.findLast((each) => each.keys === keys && !each.givesWay) ??
        heard.findLast((each) => each.keys === keys);
      const match = meant(sequence) ?? meant(name);
      if (match) return match;
      if (heard.some((each) => each.keys.startsWith(`${name} `))) {
        started = { keys: name, at };
        return 'wait';
      }
      return null;
    },
    /** The shortcuts heard now, latest first where keys repeat. */
    all(): readonly Shortcut[] {
      return entries;
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const registry = createRegistry();
