// What was checked in on this page, one line each. A check-in is never edited: it can be corrected.
import { lazy, Suspense, useState } from 'react';
import type { Cycle } from '../../../actions/cycles.ts';
import { reckon, valueIn } from '../../okr/check-in-form/draft.ts';
import { StatusWord } from '../../okr/status-word.tsx';
import { valueWords } from '../../okr/value-words.ts';
import { percent } from '../../parts/numbers.ts';
import { TextButton } from '../../parts/text-button.tsx';
import css from './home.module.css';
import type { SettledRow } from './use-settled.ts';

const CheckInDialog = lazy(() =>
  import('../../okr/check-in-dialog.tsx').then((file) => ({ default: file.CheckInDialog })),
);

type Props = { settled: readonly SettledRow[]; cycles: readonly Cycle[]; today: string };

export function Settled({ settled, cycles, today }: Props) {
  const [corrected, correct] = useState<SettledRow | null>(null);
  if (settled.length === 0) return null;
  const cycleOf = ({ row }: SettledRow) => cycles.find(({ id }) => id === row.cycleId);
  return (
    <>
      <ul className={css.settled} aria-label="Recorded just now">
        {settled.map((each) => {
          const cycle = cycleOf(each);
          return (
            <li key={each.row.id}>
              <span className="w">{each.row.title}</span>
              {cycle && <Numbers {...each} cycle={cycle} today={today} />}
              {each.checkIn ? (
                <TextButton onPress={() => correct(each)} aria-label={`Correct ${each.row.title}`}>
                  Correct
                </TextButton>
              ) : (
                <small>saving</small>
              )}
            </li>
          );
        })}
      </ul>
      <Suspense>
        {corrected?.checkIn && (
          <CheckInDialog
            keyResult={corrected.row}
            cycle={cycleOf(corrected)}
            corrects={corrected.checkIn}
            onClose={() => correct(null)}
          />
        )}
      </Suspense>
    </>
  );
}

function Numbers({ row, draft, checkIn, cycle, today }: SettledRow & { cycle: Cycle; today: string }) {
  const confidence = checkIn ? checkIn.confidence : draft.confidence;
  const status = checkIn?.status ?? draft.status ?? reckon(row, draft, cycle, today).suggestion.status;
  return (
    <span className={css.numbers}>
      <span className="n">{valueWords(row, checkIn ? checkIn.value : valueIn(draft))}</span>
      {confidence !== null && <span className="n">{percent(confidence)}</span>}
      <StatusWord status={status} isGuard={row.role === 'guard'} />
    </span>
  );
}
