// The line at the foot: the keys that work here, and the way out with exactly what is shown.
import { Kbd } from '../../parts/kbd.tsx';
import type { Look } from './address.ts';
import css from './table/table.module.css';
import type { CycleData } from './use-cycle.ts';

export function Foot({ keys }: { look: Look; data: CycleData; keys: readonly [string, string][] }) {
  return (
    <div className={css.foot}>
      {keys.map(([press, does]) => (
        <span key={press} className={css.key}>
          <Kbd keys={press} /> {does}
        </span>
      ))}
    </div>
  );
}
