// A decision in one sentence: who does it, by when, and when it is looked at again.
import { shelf } from '../../../../app/client.ts';
import type { ItemProps } from '../item-props.ts';
import { Frame } from './frame.tsx';
import { noQuorum, useWords } from './use-words.ts';

export function Plainly(props: ItemProps) {
  const { item, act, isBusy, field, onPark } = props;
  const { words, setWords, forget, canDecide } = useWords(props);
  const record = async () => {
    const { choice, ownerId, dueOn, revisitOn } = words;
    const isKept = await act(() =>
      shelf.agendaItems.decide({
        id: item.id,
        choice,
        ownerId,
        dueOn: dueOn || null,
        revisitOn: revisitOn || null,
      }),
    );
    if (isKept) forget();
  };
  return (
    <Frame
      placeholder="What do you decide?"
      words={words}
      onWords={setWords}
      field={field}
      verb="Record the decision"
      say={canDecide ? undefined : noQuorum}
      canRecord={canDecide && words.choice.trim() !== ''}
      isBusy={isBusy}
      onRecord={() => void record()}
      onPark={onPark}
    />
  );
}
