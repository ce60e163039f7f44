// Every reading, newest first. One that was read again stays in view, struck through.
import { useState } from 'react';
import type { Reading } from '../../../actions/readings.ts';
import { Button } from '../../parts/button.tsx';
import { AbsoluteDate } from '../../parts/date-text.tsx';
import { amountWords } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import css from './kpi.module.css';

const shownAtFirst = 13;

type Props = { readings: readonly Reading[]; unit: string; today: string };

export function Readings({ readings, unit, today }: Props) {
  const [all, showAll] = useState(false);
  if (readings.length === 0) return null;
  const newest = readings.toReversed();
  const shown = all ? newest : newest.slice(0, shownAtFirst);
  return (
    <Section title="Readings" aside="a mistake is mended by reading the day again">
      <ul className={css.readings}>
        {shown.map(({ id, effectiveOn, value, note, isReplaced, recordedByName }) => (
          <li key={id}>
            <AbsoluteDate day={effectiveOn} today={today} style="tight" />
            {isReplaced ? (
              <s className="n">{amountWords(value, unit)}</s>
            ) : (
              <b className="n">{amountWords(value, unit)}</b>
            )}
            <small>
              {recordedByName}
              {isReplaced && ' · replaced'}
            </small>
            {note && <p className="w">{note}</p>}
          </li>
        ))}
      </ul>
      {shown.length < newest.length && (
        <Button kind="quiet" size="small" className={css.all} onPress={() => showAll(true)}>
          Show all {newest.length}
        </Button>
      )}
    </Section>
  );
}
