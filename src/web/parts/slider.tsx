// A probability: slide it, press the arrow keys (5 points; with Shift 1), or type the number, also on the slider itself. Last week's value stays on the scale.
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import css from './slider.module.css';

type Props = {
  label: string;
  hideLabel?: boolean;
  /** 0 to 100; null until somebody says. */
  value: number | null;
  onChange: (value: number) => void;
  /** What a value means: "a little better than even". Read out with it. */
  words: (value: number) => string;
  /** After the words: "that we reach 25 min by 30 September". */
  more?: string;
  /** Words under the scale. On a narrow screen those marked `wide` are left out. */
  marks: readonly { at: number; label: string; wide?: boolean }[];
  /** The value before, with what to call it: "last week 70". */
  before?: { at: number; label: string };
};

/** The value a key leads to, in points; null for a key that is not ours. */
export function afterKey(value: number, key: string, shift: boolean): number | null {
  const step = shift ? 1 : 5;
  const to = {
    ArrowRight: value + step,
    ArrowUp: value + step,
    ArrowLeft: value - step,
    ArrowDown: value - step,
    PageUp: value + 10,
    PageDown: value - 10,
    Home: 0,
    End: 100,
  }[key];
  return to === undefined ? null : Math.min(100, Math.max(0, to));
}

/** What the digits typed on the slider come to: a pause, or more than 100, begins a new number. */
export function withDigit(before: { digits: string; at: number }, digit: string, at: number): string {
  const longer = before.digits + digit;
  return at - before.at < 1200 && Number(longer) <= 100 && before.digits !== '0' ? longer : digit;
}

export function Slider({ label, hideLabel, value, onChange, words, more, marks, before }: Props) {
  const id = useId();
  const typed = useRef({ digits: '', at: 0 });
  // Until somebody says, the thumb waits where it was last time: the arrow keys start from there.
  const shown = value ?? before?.at ?? 50;
  const pressed = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (/^\d$/.test(event.key)) {
      typed.current = { digits: withDigit(typed.current, event.key, event.timeStamp), at: event.timeStamp };
      event.preventDefault();
      return onChange(Number(typed.current.digits));
    }
    const next = afterKey(shown, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    onChange(next);
  };
  return (
    <div className={css.slider}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : css.label}>
        {label}
      </label>
      <div className={css.said}>
        <Typed value={value} label={label} onChange={onChange} />
        <span>{value === null ? 'not said yet' : `${words(value)}${more ? ` ${more}` : ''}`}</span>
      </div>
      <div className={css.scale}>
        <span className={css.track} />
        {value !== null && <span className={css.fill} style={{ width: `${value}%` }} />}
        {before && <span className={css.was} style={{ left: `${before.at}%` }} />}
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={1}
          value={shown}
          data-unset={value === null || undefined}
          aria-valuetext={value === null ? 'not said yet' : `${value}%, ${words(value)}`}
          onKeyDown={pressed}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
        {before && (
          <span className={css.before} data-edge={edge(before.at)} style={{ left: `${before.at}%` }}>
            {before.label}
          </span>
        )}
        {marks.map(({ at, label: text, wide }) => (
          <span
            key={at}
            className={css.mark}
            data-edge={edge(at)}
            data-wide={wide || undefined}
            style={{ left: `${at}%` }}
            aria-hidden="true"
          >
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}

const edge = (at: number) => (at <= 8 ? 'start' : at >= 92 ? 'end' : undefined);

function Typed({
  value,
  label,
  onChange,
}: {
  value: number | null;
  label: string;
  onChange: (value: number) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const take = (text: string) => {
    const number = Number.parseFloat(text.replace(',', '.'));
    if (text.trim() !== '' && number >= 0 && number <= 100) onChange(Math.round(number));
  };
  return (
    <span className={css.typed}>
      <input
        tabIndex={-1}
        inputMode="numeric"
        aria-label={`${label}, in per cent`}
        value={draft ?? value ?? ''}
        placeholder="–"
        maxLength={5}
        size={3}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setDraft(event.target.value);
          take(event.target.value);
        }}
        onBlur={() => setDraft(null)}
      />
      %
    </span>
  );
}
