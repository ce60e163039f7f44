// What each row of the file becomes, in the order of the file.
import { useState } from 'react';
import { openWords } from '../../okr/open-words.ts';
import { Button } from '../../parts/button.tsx';
import { counted, numberWords } from '../../parts/numbers.ts';
import { RadioSegments } from '../../parts/radio-segments.tsx';
import { Section } from '../../parts/section.tsx';
import css from './import.module.css';
import type { Report } from './use-import.ts';

type Entry = Report['rows'][number];
type Does = Entry['does'];

const words: Record<Does, string> = { create: 'New', change: 'Changed', leave: 'As it is' };
const step = 20;

export function Rows({ report: { rows, rowCount } }: { report: Report }) {
  const [wanted, want] = useState<Does | 'all'>('all');
  const [most, showMore] = useState(step);
  const here = (Object.keys(words) as Does[]).filter((does) => rows.some((row) => row.does === does));
  const shown = rows.filter(({ does }) => wanted === 'all' || does === wanted);
  return (
    <Section
      title="Row by row"
      aside={
        rowCount > rows.length
          ? `The first ${numberWords(rows.length)} of ${numberWords(rowCount)}`
          : undefined
      }
    >
      {here.length > 1 && (
        <div className={css.narrowing}>
          <RadioSegments
            label="Show"
            hideLabel
            look="quiet"
            segments={[{ id: 'all', label: 'All' }, ...here.map((id) => ({ id, label: words[id] }))]}
            value={wanted}
            onChange={(next) => {
              want(next);
              showMore(step);
            }}
          />
        </div>
      )}
      <table className={css.rows}>
        <caption className="visually-hidden">What each row becomes</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Becomes</th>
            <th scope="col">In</th>
            <th scope="col">Owner</th>
            <th scope="col">Is</th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, most).map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one row of the file can become two things
            <Line key={index} entry={entry} />
          ))}
        </tbody>
      </table>
      {shown.length > most && (
        <div className={css.more}>
          <Button kind="quiet" onPress={() => showMore(most + 100)}>
            Show more of {numberWords(shown.length)}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Line({ entry }: { entry: Entry }) {
  const { row, thing, title, does, changes, under, cycle, team, owner, checkIns, said } = entry;
  return (
    <tr data-under={under !== null || undefined}>
      <td className="n">{row}</td>
      <td>
        <span className="w">{title}</span>
        <small>
          {thing}
          {checkIns > 0 && `, with ${counted(checkIns, 'check-in')}`}
          {said && ` · ${openWords(said.open)}`}
        </small>
      </td>
      <td>
        <small>{[team, cycle].filter(Boolean).join(', ')}</small>
      </td>
      <td>
        <small>{owner ?? (thing === 'outcome' ? '' : 'No owner')}</small>
      </td>
      <td>
        {words[does]}
        {changes.length > 0 && <small>{changes.join(', ')}</small>}
      </td>
    </tr>
  );
}
