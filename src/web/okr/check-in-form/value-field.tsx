// The number a check-in is about. It speaks while one types, which is why it is text and not a number input; arrows up and down step it.
import type { KeyboardEvent, Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { KeyResult } from '../../../actions/objectives/shapes.ts';
import { cx } from '../../parts/class-names.ts';
import field from '../../parts/field.module.css';
import num from '../../parts/number-field.module.css';
import { readNumber } from '../../parts/numbers.ts';

type Props = {
  keyResult: KeyResult;
  label: string;
  value: string;
  onChange: (typed: string) => void;
  error?: string;
  inputRef?: Ref<HTMLInputElement>;
  isDisabled?: boolean;
};

/** A step people would take: a power of ten, about a twentieth of the way. */
function stepOf({ baseline, target, bandLow, bandHigh }: KeyResult): number {
  const way = Math.abs((target ?? bandHigh ?? 0) - (baseline ?? bandLow ?? 0)) || 20;
  return 10 ** Math.round(Math.log10(way / 20));
}

export function ValueField({ keyResult, label, value, onChange, error, inputRef, isDisabled }: Props) {
  const step = stepOf(keyResult);
  const last = keyResult.value ?? keyResult.baseline;
  const move = (steps: number) => {
    const from = readNumber(value) ?? last ?? 0;
    onChange(String(Math.round((from + steps * step) * 1e6) / 1e6));
  };
  const pressed = (event: KeyboardEvent) => {
    const steps = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (!steps || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(steps * (event.shiftKey ? 10 : 1));
  };
  return (
    <TextField
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      isDisabled={isDisabled}
      name="value"
      autoComplete="off"
      className={field.field}
    >
      <Label className="visually-hidden">{keyResult.unit ? `${label}, ${keyResult.unit}` : label}</Label>
      <Group className={cx(field.box, num.group, num.big)}>
        <Button className={num.step} aria-label="Less" onPress={() => move(-1)} excludeFromTabOrder>
          −
        </Button>
        <Input
          ref={inputRef}
          className={num.input}
          inputMode="decimal"
          size={Math.max(2, value.length)}
          placeholder="–"
          onKeyDown={pressed}
        />
        {keyResult.unit && (
          <span className={num.unit} aria-hidden="true">
            {keyResult.unit}
          </span>
        )}
        <Button className={num.step} aria-label="More" onPress={() => move(1)} excludeFromTabOrder>
          +
        </Button>
      </Group>
      <FieldError className={field.error}>{error}</FieldError>
    </TextField>
  );
}
