// One fact: what was counted, the picture of it, the state in a word, and the way to the very rows.
import { Link } from '@tanstack/react-router';
import type { Reading } from '../../../diagnosis/reading.ts';
import css from './diagnosis.module.css';
import { countTitle, factNote, factTitle, hasRows, seeWords } from './fact-words.ts';
import { Interval, Share } from './interval.tsx';
import { needOf } from './limits.ts';
import { LookWord } from './look-word.tsx';
import { stateLooks } from './looks.ts';
import { NeedBar } from './need-bar.tsx';

type Props = {
  reading: Reading;
  isFirst?: boolean;
  /** Whether its rows can be opened from here, in the address: `?rows=SP_ABS`. */
  isOpenable?: boolean;
  /** Says what was counted also where it is too little to be read: to those it was counted from. */
  tellsCounts?: boolean;
};

function FactRow({ reading, isFirst, isOpenable, tellsCounts }: Props) {
  const { state, signal } = reading;
  const isKnown = state !== 'UNKNOWN';
  const need = needOf(reading);
  const canOpen = isOpenable && hasRows(reading);
  return (
    <li data-row={canOpen ? signal : undefined}>
      <div>
        <p className={css.title}>{tellsCounts && reading.n ? countTitle(reading) : factTitle(reading)}</p>
        <small className={css.note}>{factNote(reading)}</small>
        {canOpen && (
          <Link
            data-row-main
            to="."
            search={(now) => ({ ...now, rows: signal })}
            resetScroll={false}
            className={css.rows}
          >
            {seeWords(reading)}
            <span className="visually-hidden">: {signalName(reading)}</span>
          </Link>
        )}
      </div>
      {isKnown ? <Interval reading={reading} isFirst={isFirst} /> : need ? <NeedBar {...need} /> : <span />}
      <div className={css.state}>
        <LookWord look={stateLooks[state]} />
        {isKnown ? (
          <Share reading={reading} />
        ) : (
          need && (
            <small className={css.share}>
              {need.have} <span>of {need.need}</span>
            </small>
          )
        )}
      </div>
    </li>
  );
}

const signalName = (reading: Reading) => factTitle(reading).toLowerCase();

export function FactList({
  readings,
  ...how
}: { readings: readonly Reading[] } & Pick<Props, 'isOpenable' | 'tellsCounts'>) {
  return (
    <ol className={css.facts}>
      {readings.map((reading, index) => (
        <FactRow key={reading.signal} reading={reading} isFirst={index === 0} {...how} />
      ))}
    </ol>
  );
}
