// The last item: what was decided, large enough to be read out to the room.
import { dayWords } from '../../../parts/dates.ts';
import { Doings } from '../doings.tsx';
import css from '../meeting.module.css';
import type { Shown } from '../shown.ts';
import type { ItemProps } from './item-props.ts';

type Props = { meeting: Shown; facts: ItemProps['facts'] };

export function Aloud({ meeting: { decisions, agenda }, facts }: Props) {
  const parked = agenda.filter(({ state }) => state === 'parked');
  const done = facts?.alongside ?? [];
  if (decisions.length === 0 && parked.length === 0 && done.length === 0)
    return (
      <p className={css.lead}>Nothing was decided and nothing parked. That may be right; say so aloud.</p>
    );
  return (
    <>
      <ol className={css.aloud}>
        {decisions.map(({ id, choice, ownerName, dueOn }) => (
          <li key={id}>
            <p className="w">{choice}</p>
            <small>
              {ownerName ?? 'Nobody yet'}
              {dueOn ? `, by ${dayWords(dueOn, 'weekday')}` : ', no day named'}
            </small>
          </li>
        ))}
      </ol>
      <Doings rows={done} title="Done on the way" />
      {parked.length > 0 && (
        <p className={css.lead}>Parked for the next time: {parked.map(({ title }) => title).join(' · ')}</p>
      )}
    </>
  );
}
