// The agenda at the side: what is done and how long it took, what is under way, what waits; and what stays off it.
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { cx } from '../../../parts/class-names.ts';
import { countWord } from '../../../parts/numbers.ts';
import css from '../meeting.module.css';
import { type Item, isTheirs, type Shown } from '../shown.ts';
import type { Clock } from './use-clock.ts';

type Props = {
  meeting: Shown;
  clock: Clock;
  calm: number;
  looksAt: string | null;
  onTurn: (item: Item) => void;
};

const marks = { waiting: '', running: '▸', done: '✓', parked: '‖' };
const said = { waiting: 'waits', running: 'under way', done: 'done', parked: 'parked' };

export function Agenda({ meeting, clock, calm, looksAt, onTurn }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const at = meeting.agenda.findIndex(({ id }) => id === looksAt);
  // A long agenda scrolls in its own column, on a phone sideways: never the page with it.
  useEffect(() => {
    const [box, entry] = [list.current, list.current?.children[at]];
    const column = box?.parentElement;
    if (!box || !entry || !column) return;
    const [around, own, frame] = [box, entry, column].map((each) => each.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
      DOMRect,
    ];
    box.scrollTo({ left: box.scrollLeft + own.left - around.left });
    if (own.top < frame.top || own.bottom > frame.bottom)
      column.scrollTo({ top: column.scrollTop + own.top - frame.top - own.height });
  }, [at]);
  return (
    <nav className={css.agenda} aria-label="Agenda">
      <h2>Agenda</h2>
      <ol ref={list}>
        {meeting.agenda.map((item) => (
          <li key={item.id}>
            <Button
              className={cx(css.entry, css[item.state], item.id === looksAt && css.looked)}
              aria-current={item.state === 'running' ? 'step' : undefined}
              onPress={() => onTurn(item)}
            >
              <span className={css.tick} aria-hidden="true">
                {marks[item.state]}
              </span>
              <b className={isTheirs(item.kind) ? 'w' : undefined}>{item.title}</b>
              <Minutes item={item} spent={clock.spentOn(item)} />
              <span className={css.because}>
                <span className="visually-hidden">{said[item.state]}. </span>
                {item.because}
              </span>
            </Button>
          </li>
        ))}
      </ol>
      {calm > 0 && (
        <p className={css.off}>
          {countWord(calm)}{' '}
          {calm === 1 ? 'objective did not change and stays' : 'objectives did not change and stay'} off the
          agenda.
        </p>
      )}
    </nav>
  );
}

function Minutes({ item, spent }: { item: Item; spent: number }) {
  const took = Math.round(spent / 60);
  const isOver = spent > item.minutes * 60;
  const isPast = item.state === 'done' || item.state === 'parked';
  return (
    <span className={css.minutes} data-over={isOver || undefined}>
      {isPast && spent > 0 ? `${took} of ${item.minutes}` : item.minutes}
      <span className="visually-hidden"> minutes</span>
    </span>
  );
}
