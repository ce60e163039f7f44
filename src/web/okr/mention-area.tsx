// A text area in which @ finds people. The list belongs to the field: arrows choose, Enter or Tab takes, Esc leaves the words as they are.
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { matching } from '../keyboard/matching.ts';
import { Avatar } from '../parts/avatar.tsx';
import { cx } from '../parts/class-names.ts';
import field from '../parts/field.module.css';
import area from '../parts/text-area.module.css';
import css from './mention-area.module.css';
import { type Mentionable, mentionAt, withMention } from './mentions.ts';

type Props = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Who can be mentioned: those who can see what is talked about. */
  people: readonly Mentionable[];
  placeholder?: string;
  /** It was asked for, so the next key is typed into it. */
  takesFocus?: boolean;
  onSend: () => void;
};

const most = 6;

export function MentionArea({ label, value, onChange, people, placeholder, takesFocus, onSend }: Props) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [leftAt, setLeftAt] = useState<number | null>(null);
  const mention = mentionAt(value, caret);
  const isOn = mention !== null && mention.from !== leftAt;
  const found = isOn
    ? matching(
        people.map((person) => ({ ...person, label: person.name })),
        mention.typed,
      ).slice(0, most)
    : [];
  const isOpen = found.length > 0;
  const at = Math.min(active, found.length - 1);
  const take = (person: Mentionable | undefined) => {
    if (!person || !mention) return;
    const next = withMention(value, { from: mention.from, caret, name: person.name });
    onChange(next.text);
    setActive(0);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(next.caret, next.caret);
      setCaret(next.caret);
    });
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      return onSend();
    }
    if (!isOpen) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((at + step + found.length) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(found[at]);
    else if (event.key === 'Escape') setLeftAt(mention?.from ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={cx(field.field, css.frame)}>
      <label htmlFor={`${id} text`} className="visually-hidden">
        {label}
      </label>
      <textarea
        ref={box}
        id={`${id} text`}
        // biome-ignore lint/a11y/noAutofocus: only where somebody has just asked for it
        autoFocus={takesFocus}
        className={cx(field.box, area.area, field.people, css.text)}
        rows={2}
        value={value}
        placeholder={placeholder}
        aria-haspopup="listbox"
        aria-controls={`${id} people`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id} ${found[at]?.id}` : undefined}
        onChange={({ target }) => {
          onChange(target.value);
          setCaret(target.selectionStart);
          setActive(0);
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
        onKeyDown={pressed}
        onBlur={() => setLeftAt(mention?.from ?? null)}
        onFocus={() => setLeftAt(null)}
      />
      <div id={`${id} people`} role="listbox" aria-label="People" className={css.list} hidden={!isOpen}>
        {found.map((person, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text; the active one is named by it
          <div
            key={person.id}
            id={`${id} ${person.id}`}
            role="option"
            aria-selected={index === at}
            className={css.person}
            onPointerDown={(event) => {
              event.preventDefault();
              take(person);
            }}
          >
            <Avatar name={person.name} beside />
            {person.name}
          </div>
        ))}
      </div>
    </div>
  );
}
