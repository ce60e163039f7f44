// The marks of a run: 0 is the best that one constant answer earns, 100 what the reference expert earns. Negative is worse than one note.
import { table as currentTable, type Table } from '../table/index.ts';
import type { World } from '../world.ts';
import { type Scale, scales } from './calibration.ts';
import { type Competency, competencies, type Part, partsOf } from './competency.ts';
import { rawParts } from './raw.ts';

export type Marks = { mark: number; competencies: Record<Competency, number> };

/** `100·(score − zero)/(reference − zero)`. */
function scaled(raw: Readonly<Record<Part, number>>, on: Readonly<Record<Part, Scale>>): Marks {
  const each = Object.fromEntries(
    competencies.map((competency) => {
      const shares = partsOf[competency].map((part) => {
        const { zero, reference } = on[part];
        return (100 * (raw[part] - zero)) / (reference - zero);
      });
      return [competency, mean(shares)];
    }),
  ) as Record<Competency, number>;
  return { mark: mean(Object.values(each)), competencies: each };
}

/**
 * @param run a finished run; what was never met, such as a review that lapsed, earns nothing
 * @param on the scale; that of the run's template when left out
 */
export function mark(
  { log, template }: Pick<World, 'log' | 'template'>,
  table: Table = currentTable,
  on: Readonly<Record<Part, Scale>> | undefined = scales[template],
): Marks {
  if (!on) throw new RangeError(`No scale for template “${template}”.`);
  return scaled(rawParts(log, table), on);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
