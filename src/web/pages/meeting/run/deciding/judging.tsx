// The middle of the quarter, objective by objective: it goes on, its numbers change, or it stops. What it changes is changed with the decision.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, shelf } from '../../../../app/client.ts';
import type { ItemProps } from '../item-props.ts';
import { Frame } from './frame.tsx';
import { changesOf, type Numbers, Rescoping } from './rescoping.tsx';
import { noQuorum, useWords } from './use-words.ts';

const ways = [
  { id: 'continue', label: 'Continue' },
  { id: 'rescope', label: 'Rescope' },
  { id: 'stop', label: 'Stop' },
] as const;
const verbs = { continue: 'It continues', rescope: 'Rescope it', stop: 'Stop it' };
const placeholders = {
  continue: 'It goes on as it is. What has to happen for it to get there?',
  rescope: 'Why the numbers change',
  stop: 'Why it stops, and what its people do instead',
};

export function Judging(props: ItemProps) {
  const { item, act, isBusy, field, onPark } = props;
  const [way, setWay] = useState<keyof typeof verbs>('continue');
  const [numbers, setNumbers] = useState<Numbers>({});
  const { words, setWords, forget, canDecide } = useWords(props);
  const id = item.objectiveId ?? '';
  const { data: objective } = useQuery(ask.objectives.get.queryOptions({ input: { id } }));
  const rows = (objective?.keyResults ?? []).filter(({ removedAt }) => removedAt === null);
  const changes = changesOf(rows, numbers);
  const { choice, ownerId, dueOn, revisitOn } = words;
  const record = async () => {
    const isKept = await act(() =>
      shelf.agendaItems.decide({
        id: item.id,
        choice: choice.trim() || 'It continues as it is',
        ownerId,
        dueOn: dueOn || null,
        revisitOn: revisitOn || null,
        becomes: way,
        changes: way === 'rescope' ? changes : [],
      }),
    );
    if (isKept) forget();
  };
  const lacks = way === 'rescope' && changes.length === 0;
  return (
    <Frame
      ways={{ label: 'What becomes of it', options: ways, value: way, onChange: setWay }}
      placeholder={placeholders[way]}
      words={words}
      onWords={setWords}
      field={field}
      asks={way === 'stop' ? [] : undefined}
      verb={verbs[way]}
      say={canDecide ? sayOf(way, lacks) : noQuorum}
      canRecord={canDecide && !lacks && (way === 'continue' || choice.trim() !== '')}
      isBusy={isBusy}
      onRecord={() => void record()}
      onPark={onPark}
    >
      {way === 'rescope' && <Rescoping rows={rows} numbers={numbers} onNumbers={setNumbers} />}
    </Frame>
  );
}

function sayOf(way: keyof typeof verbs, lacks: boolean): string | undefined {
  if (way === 'stop') return 'It closes as dropped.';
  if (way !== 'rescope') return undefined;
  return lacks ? 'Change at least one number, or take a key result out.' : 'Old numbers stay in view.';
}
