// The key results that wait for a check-in, each done in its row. What was just recorded folds away below; what failed comes back with what was written.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useIsNarrow } from '../../app/use-is-narrow.ts';
import { dueWords } from '../../parts/dates.ts';
import { Kbd } from '../../parts/kbd.tsx';
import { countWord } from '../../parts/numbers.ts';
import { RowList } from '../../parts/row-list.tsx';
import { CheckInRow } from './check-in-row.tsx';
import css from './home.module.css';
import type { HomeAnswer, OwedRow } from './home.ts';
import { Section } from './section.tsx';
import { Settled } from './settled.tsx';
import { useSettled } from './use-settled.ts';

export function CheckIns({ home, zone }: { home: HomeAnswer; zone: string }) {
  const { settled, errors, record } = useSettled();
  const narrow = useIsNarrow();
  const waiting = home.checkIns.filter(({ id }) => !settled.some((each) => each.row.id === id));
  const [openId, setOpenId] = useState<string | null>(null);
  // Somebody who opened none begins with the first. A row that failed says so where it is: it must not take the field under somebody's fingers.
  const open = waiting.find(({ id }) => id === openId) ?? waiting[0];
  if (waiting.length === 0 && settled.length === 0) return null;
  return (
    <Section title="Check in" aside={<Due rows={waiting} zone={zone} />}>
      {waiting.length > 0 && (
        <RowList label="Check-ins you owe">
          {waiting.map((row) => {
            const cycle = home.cycles.find(({ id }) => id === row.cycleId);
            return (
              cycle && (
                <CheckInRow
                  key={row.id}
                  row={row}
                  cycle={cycle}
                  today={home.today}
                  isOpen={!narrow && row.id === open?.id}
                  takesFocus={row.id === openId}
                  isLink={narrow}
                  error={errors[row.id]}
                  onOpen={() => setOpenId(row.id)}
                  onSave={(draft) => {
                    record(row, draft);
                    const next = waiting[waiting.indexOf(row) + 1] ?? waiting.find(({ id }) => id !== row.id);
                    setOpenId(next?.id ?? null);
                  }}
                />
              )
            );
          })}
        </RowList>
      )}
      <Settled settled={settled} cycles={home.cycles} today={home.today} />
      {waiting.length === 0 && <p className={css.allIn}>All of yours is in.</p>}
    </Section>
  );
}

function Due({ rows, zone }: { rows: readonly OwedRow[]; zone: string }) {
  const late = rows.find(({ owed }) => owed === 'overdue');
  const at = (late ?? rows[0])?.dueAt;
  if (rows.length === 0) return null;
  return (
    <>
      {at &&
        (late
          ? `was due ${dueWords(at, new Date(), zone)}; late still counts`
          : `due ${dueWords(at, new Date(), zone)}`)}
      <span className={css.walk}>
        {at && <span aria-hidden="true"> · </span>}
        <Link to="/check-in">{walkWords(rows.length)}</Link>
        <Kbd keys="c" />
      </span>
    </>
  );
}

function walkWords(count: number): string {
  if (count === 1) return 'Full screen';
  return count === 2 ? 'Walk both' : `Walk all ${countWord(count).toLowerCase()}`;
}
