// One of two to five, all in view: status, verdict, or how to look at a list. `look="quiet"` is the grey one for views.
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { cx } from './class-names.ts';
import field from './field.module.css';
import css from './radio-segments.module.css';

export type Segment<K extends string> = {
  id: K;
  label: string;
  /** Drawn before the words: a status shape. */
  mark?: ReactNode;
  tone?: 'good' | 'warn' | 'bad';
};

type Props<K extends string> = {
  label: string;
  hideLabel?: boolean;
  segments: readonly Segment<K>[];
  value: K | null;
  onChange: (id: K) => void;
  look?: 'usual' | 'quiet';
  name?: string;
  isDisabled?: boolean;
  className?: string;
};

export function RadioSegments<K extends string>({
  label,
  hideLabel,
  segments,
  value,
  onChange,
  look = 'usual',
  className,
  ...rest
}: Props<K>) {
  return (
    <RadioGroup
      {...rest}
      value={value}
      onChange={(id) => onChange(id as K)}
      orientation="horizontal"
      className={cx(field.field, className)}
    >
      <Label className={hideLabel ? 'visually-hidden' : field.label}>{label}</Label>
      <div className={cx(css.segments, css[look])}>
        {segments.map(({ id, label: words, mark, tone }) => (
          <Radio key={id} value={id} className={css.segment} data-tone={tone}>
            {mark}
            {words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
