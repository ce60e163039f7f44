// The pattern across decisions: which answer came again and again where it did not fit, with every time it looked so.
import type { DebriefHabit } from '../../../../simulator/debrief/debrief.ts';
import { counted } from '../../../parts/numbers.ts';
import { deedWords, figure } from '../words.ts';
import css from './debrief.module.css';
import { habitWords } from './words.ts';

export function Pattern({ habits }: { habits: readonly DebriefHabit[] }) {
  const [first, ...rest] = habits;
  if (!first) return <h2>No answer came up again and again where it did not fit</h2>;
  return (
    <>
      <h2>
        {habitWords(first)}, {first.times} of {counted(first.outOf, 'time')}
      </h2>
      <p>{first.lost.toFixed(1)} marks were left on the table together. Every time it looked so:</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label="Every time it looked so">
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">Week</th>
              <th scope="col">Matter</th>
              <th scope="col">You</th>
            </tr>
          </thead>
          <tbody>
            {first.all.map(({ week, title, done }) => (
              <tr key={`${week} ${title}`} data-hit={done === first.done || undefined}>
                <td className="n">{figure(week)}</td>
                <td>{title}</td>
                <td>{deedWords(first.family, done)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rest.length > 0 && (
        <ul className={css.more}>
          {rest.map((habit) => (
            <li key={habitWords(habit)}>
              {habitWords(habit)}, {habit.times} of {counted(habit.outOf, 'time')}.
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
