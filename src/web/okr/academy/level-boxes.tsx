// Where a piece stands on one criterion: four boxes, each with what it looks like for whoever cannot see them side by side.
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import css from './rubric.module.css';

type Props = {
  /** Of the criterion. */
  label: string;
  /** What levels 1 to 4 look like. */
  anchors: readonly string[];
  value: number | null;
  onChange?: (level: number) => void;
};

export function LevelBoxes({ label, anchors, value, onChange }: Props) {
  return (
    <RadioGroup
      className={css.boxes}
      orientation="horizontal"
      value={value === null ? null : String(value)}
      isReadOnly={!onChange}
      onChange={(level) => onChange?.(Number(level))}
    >
      <Label className="visually-hidden">{label}</Label>
      {anchors.map((anchor, at) => (
        <Radio key={anchor} value={String(at + 1)} className={css.box} aria-label={`${at + 1}: ${anchor}`}>
          {at + 1}
        </Radio>
      ))}
    </RadioGroup>
  );
}
