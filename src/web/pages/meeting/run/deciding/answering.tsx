// Somebody asked for help: yes with who and by when, no with why, or the day it will be decided. “Noted” is not among them.
import { useState } from 'react';
import { shelf } from '../../../../app/client.ts';
import type { ItemProps } from '../item-props.ts';
import { Frame } from './frame.tsx';
import { noQuorum, useWords } from './use-words.ts';

const ways = [
  { id: 'yes', label: 'Yes, they get it' },
  { id: 'no', label: 'No, and why' },
  { id: 'date', label: 'We decide on a day' },
] as const;
const placeholders = {
  yes: 'What do they get?',
  no: 'Why not, and what they do instead?',
  date: 'What does it wait for?',
};
const asks = { yes: ['owner', 'due'], no: [], date: ['again'] } as const;

export function Answering(props: ItemProps) {
  const { item, act, isBusy, field, onPark } = props;
  const [way, setWay] = useState<'yes' | 'no' | 'date'>('yes');
  const { words, setWords, forget, canDecide } = useWords(props);
  const { choice, ownerId, dueOn, revisitOn } = words;
  const isWhole = { yes: ownerId !== null && dueOn !== '', no: true, date: revisitOn !== '' }[way];
  const record = async () => {
    const given = {
      ownerId: way === 'yes' ? ownerId : null,
      dueOn: dueOn || null,
      revisitOn: revisitOn || null,
    };
    if (await act(() => shelf.agendaItems.decide({ id: item.id, choice, answer: way, ...given }))) forget();
  };
  return (
    <Frame
      ways={{ label: 'The answer', options: ways, value: way, onChange: setWay }}
      placeholder={placeholders[way]}
      words={words}
      onWords={setWords}
      field={field}
      asks={asks[way]}
      verb="Give the answer"
      say={
        canDecide
          ? isWhole
            ? undefined
            : way === 'yes'
              ? 'A yes names who and by when.'
              : 'Name the day.'
          : noQuorum
      }
      canRecord={canDecide && isWhole && choice.trim() !== ''}
      isBusy={isBusy}
      onRecord={() => void record()}
      onPark={onPark}
    />
  );
}
