// Options rated from 1 to 5. Afterwards the author's rating stands on the same scale, with the reason.
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import css from './item.module.css';
import type { Answer, ItemData } from './item-data.ts';

type Props = {
  asked: ItemData['asked'];
  told: ItemData['told'];
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
};

const scale = ['not at all', 'hardly', 'somewhat', 'fairly', 'very'];

export function Rate({ asked: { options }, told, answer, onAnswer }: Props) {
  const ratings = answer && 'ratings' in answer ? answer.ratings : {};
  return (
    <>
      <small className={css.scale}>1 not effective, 5 very effective</small>
      <ul className={css.options}>
        {options.map(({ id, text }) => {
          const said = told?.options.find((option) => option.id === id);
          return (
            <li key={id}>
              <RadioGroup
                className={css.rate}
                orientation="horizontal"
                value={ratings[id] === undefined ? null : String(ratings[id])}
                isReadOnly={told !== null}
                onChange={(value) => onAnswer({ ratings: { ...ratings, [id]: Number(value) } })}
              >
                <Label className={css.optionText}>{text}</Label>
                <div className={css.scaleBoxes}>
                  {scale.map((words, at) => (
                    <Radio
                      key={words}
                      value={String(at + 1)}
                      className={css.scaleBox}
                      data-key={said && Math.round(said.key) === at + 1 ? '' : undefined}
                      aria-label={`${at + 1}, ${words} effective`}
                    >
                      {at + 1}
                    </Radio>
                  ))}
                </div>
              </RadioGroup>
              {said && (
                <p className={css.why}>
                  <b className="n">{said.key.toFixed(1)}</b> {said.why}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
