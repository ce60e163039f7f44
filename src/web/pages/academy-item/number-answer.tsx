// A number worked out from what is given.
import { useState } from 'react';
import { numberWords, readNumber } from '../../parts/numbers.ts';
import { TextField } from '../../parts/text-field.tsx';
import css from './item.module.css';
import type { Answer, ItemData } from './item-data.ts';

type Props = {
  asked: ItemData['asked'];
  told: ItemData['told'];
  answer: Answer | null;
  onAnswer: (answer: Answer | null) => void;
};

export function NumberAnswer({ asked: { data }, told, answer, onAnswer }: Props) {
  const [typed, setTyped] = useState(answer && 'number' in answer ? String(answer.number) : '');
  const write = (text: string) => {
    setTyped(text);
    const number = readNumber(text);
    onAnswer(typeof number === 'number' ? { number } : null);
  };
  return (
    <>
      <dl className={css.data}>
        {Object.entries(data ?? {}).map(([name, value]) => (
          <div key={name}>
            <dt>{name.replaceAll(/[-_]/g, ' ')}</dt>
            <dd className="n">{numberWords(value)}</dd>
          </div>
        ))}
      </dl>
      <TextField
        label="Your number"
        value={typed}
        onChange={write}
        isReadOnly={told !== null}
        inputMode="decimal"
      />
    </>
  );
}
