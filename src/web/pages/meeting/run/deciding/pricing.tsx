// What came in after commit names its price: something stops, somebody's capacity pays, a sponsor signs an exception with an end, or it goes again.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TradeOff } from '../../../../../core/trade-off.ts';
import { ask, shelf } from '../../../../app/client.ts';
import { usePeople } from '../../../../okr/use-people.ts';
import { ComboBox } from '../../../../parts/combo-box.tsx';
import { DateField } from '../../../../parts/date-field.tsx';
import { RadioSegments } from '../../../../parts/radio-segments.tsx';
import { TextField } from '../../../../parts/text-field.tsx';
import type { ItemProps } from '../item-props.ts';
import css from './deciding.module.css';
import { Frame } from './frame.tsx';
import { noQuorum, useWords } from './use-words.ts';

const ways = [
  { id: 'displaces', label: 'It displaces something' },
  { id: 'capacity', label: 'Somebody’s capacity pays' },
  { id: 'exception', label: 'Exception, signed, with an end' },
  { id: 'stop', label: 'We stop it' },
] as const;
type Way = (typeof ways)[number]['id'];

const placeholders: Record<Way, string> = {
  displaces: 'What do we keep, and what do we give up?',
  capacity: 'Why is it worth their hours?',
  exception: 'Why does it run beside everything else?',
  stop: 'Why it goes again',
};

type Price = {
  displaced: string | null;
  how: 'stopped' | 'delayed';
  capacityOf: string | null;
  capacity: string;
  expiresOn: string;
};

export function Pricing(props: ItemProps) {
  const { item, meeting, act, isBusy, field, onPark } = props;
  const [way, setWay] = useState<Way>('displaces');
  const { words, setWords, forget, canDecide } = useWords(props);
  const [price, setPrice] = useState<Price>({
    displaced: null,
    how: 'stopped',
    capacityOf: null,
    capacity: '',
    expiresOn: '',
  });
  const added = useQuery(ask.objectives.get.queryOptions({ input: { id: item.objectiveId ?? '' } })).data;
  const tradeOff = tradeOffOf(way, price, words.choice);
  const record = async () => {
    const { choice, ownerId, dueOn, revisitOn } = words;
    const rest = { ownerId, dueOn: dueOn || null, revisitOn: revisitOn || null };
    const isKept = await act(() =>
      shelf.agendaItems.decide({
        ...{ id: item.id, choice, ...rest },
        ...(way === 'stop' ? outOf(item, added) : { tradeOff }),
      }),
    );
    if (isKept) forget();
  };
  const isWhole = way === 'stop' ? added !== undefined : tradeOff !== null;
  return (
    <Frame
      ways={{ label: 'How it is paid for', options: ways, value: way, onChange: setWay }}
      placeholder={placeholders[way]}
      words={words}
      onWords={setWords}
      field={field}
      asks={way === 'stop' ? [] : undefined}
      verb={way === 'stop' ? 'Take it out' : 'Record the decision'}
      say={canDecide ? sayOf(way, isWhole) : noQuorum}
      canRecord={canDecide && isWhole && words.choice.trim() !== ''}
      isBusy={isBusy}
      onRecord={() => void record()}
      onPark={onPark}
    >
      {way === 'displaces' && (
        <Displacing item={item} cycleId={meeting.cycleId} price={price} onPrice={setPrice} />
      )}
      {way === 'capacity' && <Capacity price={price} onPrice={setPrice} />}
      {way === 'exception' && (
        <div className={css.price}>
          <DateField
            label="It ends on"
            value={price.expiresOn}
            onChange={(expiresOn) => setPrice({ ...price, expiresOn })}
          />
        </div>
      )}
    </Frame>
  );
}

function sayOf(way: Way, isWhole: boolean): string | undefined {
  if (way === 'exception') return 'Only its sponsor signs an exception.';
  if (way === 'displaces' && !isWhole) return 'Name what it displaces.';
  if (way === 'capacity' && !isWhole) return 'Name whose hours, and how many.';
  return undefined;
}

function tradeOffOf(way: Way, price: Price, because: string): TradeOff | null {
  if (way === 'displaces' && price.displaced) {
    const [objectiveId = '', keyResultId] = price.displaced.split(' ');
    const displaced = { objectiveId, keyResultId: keyResultId ?? null, how: price.how };
    return { pays: 'displaces', displaces: [displaced], because };
  }
  if (way === 'capacity' && price.capacityOf && price.capacity.trim())
    return { pays: 'capacity', capacityOf: price.capacityOf, capacity: price.capacity, because };
  if (way === 'exception' && price.expiresOn)
    return { pays: 'exception', exceptionId: null, expiresOn: price.expiresOn, because };
  return null;
}

type Added = { id: string; version: number; keyResults: { id: string; version: number }[] } | undefined;

// It goes with the decision: the whole objective stops, or the key result is taken out of it.
function outOf(item: ItemProps['item'], added: Added) {
  const keyResult = added?.keyResults.find(({ id }) => id === item.keyResultId);
  if (!keyResult) return { becomes: 'stop' as const };
  const changes = [{ keyResultId: keyResult.id, version: keyResult.version, goes: true }];
  return { becomes: 'rescope' as const, changes };
}

type PartProps = { price: Price; onPrice: (price: Price) => void };

function Displacing({
  item,
  cycleId,
  price,
  onPrice,
}: PartProps & { item: ItemProps['item']; cycleId: string }) {
  const { data } = useQuery(
    ask.objectives.list.queryOptions({ input: { cycleId, states: ['committed'], limit: 500 } }),
  );
  const options = (data?.objectives ?? []).flatMap(({ id, title, teamName, keyResults }) => [
    { id, label: title, note: `${teamName}, the whole objective` },
    ...keyResults.map((each) => ({ id: `${id} ${each.id}`, label: each.title, note: teamName })),
  ]);
  const own = [item.objectiveId, `${item.objectiveId} ${item.keyResultId}`];
  if (!data) return null;
  return (
    <div className={css.price}>
      <ComboBox
        label="Displaces"
        options={options.filter(({ id }) => !own.includes(id))}
        value={price.displaced}
        none="Nothing committed by that name"
        onChange={(displaced) => onPrice({ ...price, displaced })}
      />
      <RadioSegments
        label="It is"
        segments={[
          { id: 'stopped', label: 'Stopped' },
          { id: 'delayed', label: 'Delayed' },
        ]}
        value={price.how}
        onChange={(how) => onPrice({ ...price, how })}
        look="quiet"
      />
    </div>
  );
}

function Capacity({ price, onPrice }: PartProps) {
  const people = usePeople();
  return (
    <div className={css.price}>
      <ComboBox
        label="Whose"
        options={people.options}
        value={price.capacityOf}
        onChange={(capacityOf) => onPrice({ ...price, capacityOf })}
      />
      <TextField
        label="How much, until when"
        voice="people"
        value={price.capacity}
        onChange={(capacity) => onPrice({ ...price, capacity })}
      />
    </div>
  );
}
