// How sure, as a number in the strip: typed, or stepped by 5 with the arrow keys from where it was last time.
import { type KeyboardEvent, useState } from 'react';
import { afterKey } from '../../parts/slider.tsx';

type Props = { value: number | null; previous: number | null; onChange: (share: number | null) => void };

export function SureField({ value, previous, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const points = value === null ? null : Math.round(value * 100);
  const last = previous === null ? 50 : Math.round(previous * 100);
  const take = (text: string) => {
    setTyped(text);
    const number = Number.parseFloat(text.replace(',', '.'));
    if (text.trim() === '') onChange(null);
    else if (number >= 0 && number <= 100) onChange(Math.round(number) / 100);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const next = afterKey(points ?? last, event.key, event.shiftKey);
    if (next === null) return;
    setTyped(null);
    onChange(next / 100);
  };
  return (
    <label>
      <span>Sure</span>
      <input
        name="sure"
        inputMode="numeric"
        autoComplete="off"
        size={3}
        maxLength={5}
        aria-label="How sure, in per cent"
        placeholder="–"
        value={typed ?? points ?? ''}
        onChange={(event) => take(event.target.value)}
        onKeyDown={pressed}
        onBlur={() => setTyped(null)}
      />
      %
    </label>
  );
}
