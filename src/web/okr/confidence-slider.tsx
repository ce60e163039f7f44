// The slider of a check-in: how sure are you, against last time.
import { Slider } from '../parts/slider.tsx';
import { confidenceMarks, confidenceWords } from './confidence-words.ts';

type Props = {
  label?: string;
  hideLabel?: boolean;
  /** 0 to 1; null until somebody says. */
  value: number | null;
  onChange: (share: number) => void;
  previous?: number | null;
  /** "that we reach 25 min by 30 September" */
  more?: string;
};

export function ConfidenceSlider({
  label = 'How sure are you?',
  hideLabel,
  value,
  onChange,
  previous = null,
  more,
}: Props) {
  const last = previous === null ? undefined : Math.round(previous * 100);
  return (
    <Slider
      label={label}
      hideLabel={hideLabel}
      value={value === null ? null : Math.round(value * 100)}
      onChange={(points) => onChange(points / 100)}
      words={(points) => confidenceWords(points / 100)}
      more={more}
      marks={confidenceMarks}
      before={last === undefined ? undefined : { at: last, label: `last time ${last}` }}
    />
  );
}
