// One of several. What was right is marked with a shape and a word, never by colour alone.
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Shape } from '../../parts/shape.tsx';
import css from './item.module.css';
import type { Answer, ItemData } from './item-data.ts';

type Props = {
  asked: ItemData['asked'];
  told: ItemData['told'];
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
};

export function Choose({ asked: { options }, told, answer, onAnswer }: Props) {
  const chosen = answer && 'chosen' in answer ? answer.chosen : null;
  return (
    <RadioGroup
      className={css.choices}
      value={chosen}
      isReadOnly={told !== null}
      onChange={(id) => onAnswer({ chosen: id })}
    >
      <Label className="visually-hidden">Your answer</Label>
      {options.map(({ id, text }) => (
        <Radio key={id} value={id} className={css.choice}>
          <span className={css.dot} aria-hidden="true" />
          <span className="w">{text}</span>
          {told?.right === id && (
            <small className={css.right}>
              <Shape name="disc" size={8} /> this one
            </small>
          )}
        </Radio>
      ))}
    </RadioGroup>
  );
}
