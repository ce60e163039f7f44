// The middle of the quarter, objective by objective: it goes on, its numbers change, or it stops.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, shelf } from '../../../../app/client.ts';
import type { ItemProps } from '../item-props.ts';
import { Frame } from './frame.tsx';
import { noQuorum, useWords } from './use-words.ts';

const ways = [
  { id: 'continue', label: 'Continue' },
  { id: 'rescope', label: 'Rescope' },
  { id: 'stop', label: 'Stop' },
] as const;
const verbs = { continue: 'It continues', rescope: 'Record the rescope', stop: 'Stop it' };
const placeholders = {
  continue: 'It goes on as it is. What has to happen for it to get there?',
  rescope: 'What changes, from what to what?',
  stop: 'Why it stops, and what its people do instead',
};

export function Judging(props: ItemProps) {
  const { item, act, isBusy, field, onPark } = props;
  const [way, setWay] = useState<keyof typeof verbs>('continue');
  const { words, setWords, forget, canDecide } = useWords(props);
  const id = item.objectiveId ?? '';
  const { data: objective } = useQuery(ask.objectives.get.queryOptions({ input: { id } }));
  const { choice, ownerId, dueOn, revisitOn } = words;
  const record = async () => {
    const isKept = await act(async () => {
      const decided = await shelf.agendaItems.decide({
        id: item.id,
        choice: choice.trim() || 'It continues as it is',
        ownerId,
        dueOn: dueOn || null,
        revisitOn: revisitOn || null,
      });
      if (way === 'stop' && objective)
        await shelf.objectives.close({ id, version: objective.version, verdict: 'dropped', lesson: choice });
      return decided;
    });
    if (isKept) forget();
  };
  return (
    <Frame
      ways={{ label: 'What becomes of it', options: ways, value: way, onChange: setWay }}
      placeholder={placeholders[way]}
      words={words}
      onWords={setWords}
      field={field}
      asks={way === 'stop' ? [] : undefined}
      verb={verbs[way]}
      say={
        !canDecide ? (
          noQuorum
        ) : way === 'rescope' ? (
          <>
            Old numbers stay in view. Change them on{' '}
            <Link to="/objectives/$id" params={{ id }}>
              the objective
            </Link>
            .
          </>
        ) : way === 'stop' ? (
          'It closes as dropped, and cannot be opened again.'
        ) : undefined
      }
      canRecord={
        canDecide &&
        (way === 'continue' || choice.trim() !== '') &&
        (way !== 'stop' || objective !== undefined)
      }
      isBusy={isBusy}
      onRecord={() => void record()}
      onPark={onPark}
    />
  );
}
