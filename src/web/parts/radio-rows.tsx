// One of a few, a row each with room for a note: an answer, a price. For short words side by side use RadioSegments.
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import css from './radio-rows.module.css';

type RadioRow<K extends string> = { id: K; label: string; note?: ReactNode; isDisabled?: boolean };

type Props<K extends string> = {
  label: string;
  hideLabel?: boolean;
  rows: readonly RadioRow<K>[];
  value: K | null;
  onChange: (id: K) => void;
};

export function RadioRows<K extends string>({ label, hideLabel, rows, value, onChange }: Props<K>) {
  return (
    <RadioGroup value={value} onChange={(id) => onChange(id as K)} className={css.group}>
      <Label className={hideLabel ? 'visually-hidden' : css.label}>{label}</Label>
      {rows.map(({ id, label: words, note, isDisabled }) => (
        <Radio key={id} value={id} isDisabled={isDisabled} className={css.row}>
          <span className={css.dot} aria-hidden="true" />
          <span>
            {words}
            {note && <small>{note}</small>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
