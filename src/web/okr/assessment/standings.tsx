// Where somebody stands in each component: score, error and cut on one line, with what speaks against it below. Each is passed by itself.
import { Shape, type ShapeName } from '../../parts/shape.tsx';
import css from './standings.module.css';
import { points } from './words.ts';

export type Standing = {
  id: string;
  name: string;
  outcome: 'passed' | 'failed' | 'held';
  score: number | null;
  cut: number | null;
  band: [number, number] | null;
  reasons: string[];
  caveats: string[];
};

const shapes: Record<Standing['outcome'], ShapeName> = { passed: 'disc', failed: 'square', held: 'ring' };
const words: Record<Standing['outcome'], string> = {
  passed: 'passed',
  failed: 'not passed',
  held: 'not settled yet',
};

export function Standings({ standings }: { standings: readonly Standing[] }) {
  return (
    <ul className={css.list}>
      {standings.map((each) => (
        <li key={each.id}>
          <div className={css.line}>
            <strong>{each.name}</strong>
            <span className={css[each.outcome]}>
              <Shape name={shapes[each.outcome]} /> {words[each.outcome]}
            </span>
          </div>
          {each.score !== null && (
            <p className={css.score}>
              {points(each.score)} of 100
              {each.band &&
                `, give or take its error between ${points(Math.max(0, each.band[0]))} and ${points(Math.min(100, each.band[1]))}`}
              {each.cut !== null && `; the cut is ${points(each.cut)}`}
            </p>
          )}
          {[...each.reasons, ...each.caveats.map((caveat) => caveatWords[caveat] ?? caveat)].map((say) => (
            <p key={say} className={css.why}>
              {say}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

const caveatWords: Record<string, string> = {
  provisional: 'provisional: this cut was judged beforehand, and nobody has been measured against it yet',
  calibrating: 'calibrating: too few pieces are marked to know how far markers agree, so three marked each',
};
