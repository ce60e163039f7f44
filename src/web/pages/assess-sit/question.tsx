// One question of each kind. What happened stands in the serif, since people say it; what is asked of you in the sans.
import type { Answer } from '../../../academy/paper/answer.ts';
import type { Sheet } from '../../../academy/paper/sheet.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { RadioRows } from '../../parts/radio-rows.tsx';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import css from './sit.module.css';

type Props = { sheet: Sheet; value: Answer | undefined; onAnswer: (answer: Answer) => void };

export function Question({ sheet, value, onAnswer }: Props) {
  switch (sheet.kind) {
    case 'sjt':
      return <Ratings {...{ sheet, value, onAnswer }} />;
    case 'choice':
      return (
        <>
          <p className={css.scenario}>{sheet.prompt}</p>
          <RadioRows
            label="Your answer"
            rows={sheet.options.map(({ id, text }) => ({ id, label: text }))}
            value={value?.kind === 'choice' ? value.option : null}
            onChange={(option) => onAnswer({ kind: 'choice', option })}
          />
        </>
      );
    case 'numeric-from-data':
      return (
        <>
          <p className={css.scenario}>{sheet.prompt}</p>
          <dl className={css.data}>
            {Object.entries(sheet.data).map(([name, number]) => (
              <div key={name}>
                <dt>{name.replaceAll(/[-_]/g, ' ')}</dt>
                <dd>{number}</dd>
              </div>
            ))}
          </dl>
          <NumberField
            label="Your number"
            value={value?.kind === 'numeric-from-data' ? value.number : null}
            onChange={(number) => number !== null && onAnswer({ kind: 'numeric-from-data', number })}
          />
        </>
      );
    case 'short-text':
      return (
        <>
          <p className={css.scenario}>{sheet.prompt}</p>
          <TextArea
            label="Your words"
            voice="people"
            rows={9}
            maxLength={8000}
            value={value?.kind === 'short-text' ? value.words : ''}
            onChange={(words) => onAnswer({ kind: 'short-text', words })}
          />
        </>
      );
  }
}

const effects = ['1', '2', '3', '4', '5'] as const;

function Ratings({
  sheet,
  value,
  onAnswer,
}: {
  sheet: Extract<Sheet, { kind: 'sjt' }>;
  value: Answer | undefined;
  onAnswer: (answer: Answer) => void;
}) {
  const ratings = value?.kind === 'sjt' ? value.ratings : {};
  return (
    <>
      <p className={css.scenario}>{sheet.scenario}</p>
      <p className={css.ask}>{sheet.ask} 1 does harm or nothing, 5 is as good as can be.</p>
      <ul className={css.options}>
        {sheet.options.map(({ id, text }) => (
          <li key={id}>
            <p aria-hidden="true">{text}</p>
            <RadioSegments
              label={text}
              hideLabel
              segments={effects.map((each) => ({ id: each, label: each }))}
              value={effects[(ratings[id] ?? 0) - 1] ?? null}
              onChange={(given) => onAnswer({ kind: 'sjt', ratings: { ...ratings, [id]: Number(given) } })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
