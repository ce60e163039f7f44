// What the critic would ask about the rows, worst first. It stops nothing: the same is asked again while the drafts are written.
import { useState } from 'react';
import { worstFirst } from '../../../challenge/worst-first.ts';
import { openWords } from '../../okr/open-words.ts';
import { Button } from '../../parts/button.tsx';
import { counted, numberWords } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import css from './import.module.css';
import type { Report } from './use-import.ts';

const step = 5;

export function Asked({ report: { rows } }: { report: Report }) {
  const [most, showMore] = useState(step);
  const asked = rows.flatMap(({ said, ...row }) => (said ? [{ ...row, ...said }] : []));
  if (asked.length === 0) return null;
  const sorted = worstFirst(asked);
  return (
    <Section
      title={`A coach would ask about ${counted(asked.length, 'row')}`}
      aside="This stops nothing. The same is asked while the drafts are written."
    >
      <ul className={css.asked}>
        {sorted.slice(0, most).map(({ row, thing, title, open, first }) => (
          <li key={`${thing} ${row}`}>
            <p className={css.about}>
              <span className="w">{title}</span>
              <small>
                Row {row}, {thing} · {openWords(open)}
              </small>
            </p>
            <p>{first.message}</p>
            <p className={css.ask}>{first.ask}</p>
          </li>
        ))}
      </ul>
      {asked.length > most && (
        <div className={css.more}>
          <Button kind="quiet" onPress={() => showMore(most + 50)}>
            Show more of {numberWords(asked.length)}
          </Button>
        </div>
      )}
    </Section>
  );
}
