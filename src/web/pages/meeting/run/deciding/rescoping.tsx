// What a rescope changes: the target or the band of each key result, or that it goes.
import type { KeyResult } from '../../../../../actions/objectives/shapes.ts';
import type { Rescope } from '../../../../../core/midway.ts';
import { Checkbox } from '../../../../parts/checkbox.tsx';
import { NumberField } from '../../../../parts/number-field.tsx';
import css from './deciding.module.css';

type Part = { target?: number | null; bandLow?: number | null; bandHigh?: number | null; goes?: boolean };
/** What was changed so far, by key result. */
export type Numbers = Record<string, Part>;

/** The changes that are some. */
export function changesOf(rows: readonly KeyResult[], numbers: Numbers): Rescope[] {
  return rows.flatMap((row) => {
    const { goes = false, ...part } = numbers[row.id] ?? {};
    const moved = Object.entries(part).filter(([field, value]) => row[field as 'target'] !== value);
    if (!goes && moved.length === 0) return [];
    return [{ keyResultId: row.id, version: row.version, goes, ...(goes ? {} : Object.fromEntries(moved)) }];
  });
}

type Props = { rows: readonly KeyResult[]; numbers: Numbers; onNumbers: (numbers: Numbers) => void };

export function Rescoping({ rows, numbers, onNumbers }: Props) {
  const set = (id: string, part: Part) => onNumbers({ ...numbers, [id]: { ...numbers[id], ...part } });
  return (
    <ul className={css.rescope}>
      {rows.map((row) => {
        const { id, title, kind, unit } = row;
        const now = { ...row, ...numbers[id] };
        const goes = numbers[id]?.goes ?? false;
        const edge = (field: 'target' | 'bandLow' | 'bandHigh', label: string) => (
          <NumberField
            label={label}
            aria-label={`${label}: ${title}`}
            unit={unit}
            value={now[field]}
            isDisabled={goes}
            onChange={(value) => set(id, { [field]: value })}
          />
        );
        return (
          <li key={id}>
            <p className="w">{title}</p>
            <div>
              {kind === 'band' ? (
                <>
                  {edge('bandLow', 'At least')}
                  {edge('bandHigh', 'At most')}
                </>
              ) : (
                kind !== 'milestone' && edge('target', 'Target')
              )}
              <Checkbox isSelected={goes} onChange={(on) => set(id, { goes: on })}>
                Take it out
              </Checkbox>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
