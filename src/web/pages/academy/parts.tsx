// How each part is passed, with its cut, its error and who set it. What is provisional says so before anybody sits it.
import { counted } from '../../parts/numbers.ts';
import { Shape } from '../../parts/shape.tsx';
import css from './academy.module.css';
import type { PathData } from './path-data.ts';

const leastJudges = 8;

export function Parts({ parts }: { parts: PathData['parts'] }) {
  if (parts.length === 0) return null;
  return (
    <section className={css.parts} aria-labelledby="how-passed">
      <h2 id="how-passed">You pass each part on its own</h2>
      <p>
        A strong part cannot pay for a weak one. Sitting the assessment never requires the lessons, and the
        lessons never promise a pass.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Cut</th>
            <th scope="col">How the cut was set</th>
            <th scope="col">You</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">
                {part.name.replace(/ \(provisional cut\)$/, '')}
                <small>
                  {part.cut === null
                    ? `${counted(part.count ?? 0, 'gate')}: counts and dates, never targets hit`
                    : part.count
                      ? `${counted(part.count, 'piece')}, each marked blind by two`
                      : 'scored against a key'}
                </small>
              </th>
              <td className="n">
                {part.cut === null ? 'all of them' : `${part.cut} of 100`}
                {part.sem !== null && <small>± {part.sem}</small>}
              </td>
              <td>
                {part.method === null ? (
                  'Each gate is met or not'
                ) : (
                  <>
                    {part.method === 'panel'
                      ? 'Panel'
                      : part.method === 'angoff'
                        ? 'Angoff'
                        : 'Borderline regression'}{' '}
                    of {counted(part.judges ?? 0, 'judge')}
                    {(part.judges ?? 0) < leastJudges && <small>provisional</small>}
                  </>
                )}
                {part.must.map(({ name, level }) => (
                  <small key={name}>
                    “{name}” at {level} or more
                  </small>
                ))}
              </td>
              <td>
                <span className={css.none}>
                  <Shape name="ring" size={9} /> {part.cut === null ? 'Not claimed' : 'Not sat'}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
