// How many of each thing come in, change, or are here already.
import { numberWords } from '../../parts/numbers.ts';
import css from './import.module.css';
import type { Report } from './use-import.ts';
import { thingWords } from './words.ts';

export function Counts({ counts, isDone }: { counts: Report['counts']; isDone?: boolean }) {
  const some = counts.filter(({ create, change, leave }) => create + change + leave > 0);
  return (
    <table className={css.counts}>
      <thead>
        <tr>
          <td />
          <th scope="col">{isDone ? 'Made' : 'New'}</th>
          <th scope="col">Changed</th>
          <th scope="col">{isDone ? 'Left alone' : 'Here already'}</th>
        </tr>
      </thead>
      <tbody>
        {some.map(({ thing, create, change, leave }) => (
          <tr key={thing}>
            <th scope="row">{thingWords(thing)}</th>
            {[create, change, leave].map((count, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: three columns, always these
              <td key={index} className="n" data-none={count === 0 || undefined}>
                {numberWords(count)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
