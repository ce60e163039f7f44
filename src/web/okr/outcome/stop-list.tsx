// What is given up for an outcome: read as a list, written line by line. Enter makes the next line.
import IconX from '@tabler/icons-react/icons/IconX';
import { type KeyboardEvent, useRef } from 'react';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import css from './outcome.module.css';

export function StopList({ stops }: { stops: readonly string[] }) {
  if (stops.length === 0) return <p className={css.quiet}>Nothing yet. A choice without it is a wish.</p>;
  return (
    <ul className={css.stops}>
      {stops.map((stop) => (
        <li key={stop}>{stop}</li>
      ))}
    </ul>
  );
}

const most = 20;

type FieldProps = {
  value: readonly string[];
  onChange: (stops: string[]) => void;
  errors: Record<string, string>;
};

export function StopListField({ value, onChange, errors }: FieldProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const lines = value.length > 0 ? value : [''];
  const focus = (index: number) =>
    requestAnimationFrame(() => box.current?.querySelectorAll('input')[index]?.focus());
  const add = (after: number) => {
    if (lines.length >= most) return;
    onChange(lines.toSpliced(after + 1, 0, ''));
    focus(after + 1);
  };
  const pressed = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(index);
  };
  const takeOff = (index: number) => {
    onChange(lines.toSpliced(index, 1));
    focus(Math.max(0, index - 1));
  };
  return (
    <fieldset className={css.list} ref={box}>
      <legend>
        Given up for this <small>one line each, named</small>
      </legend>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two may read alike
        <div key={index} className={css.line}>
          <TextField
            label={`Given up, line ${index + 1}`}
            hideLabel
            voice="people"
            name={`stops.${index}`}
            placeholder={index === 0 ? 'New routes, until these run to time' : undefined}
            value={line}
            onChange={(text) => onChange(lines.with(index, text))}
            onKeyDown={(event) => pressed(event as unknown as KeyboardEvent, index)}
            error={errors[`stops.${index}`]}
          />
          <Button kind="quiet" aria-label={`Take off line ${index + 1}`} onPress={() => takeOff(index)}>
            <IconX aria-hidden="true" />
          </Button>
        </div>
      ))}
      {lines.length < most && (
        <Button kind="quiet" size="small" className={css.add} onPress={() => add(lines.length - 1)}>
          Add a line
        </Button>
      )}
    </fieldset>
  );
}
