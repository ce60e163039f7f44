// What a chosen KPI fills in: only what nobody has said yet, and numbers only where they are counted in the same unit. Pure.
import type { KeyResultFields } from '../../../core/key-result.ts';
import { type KpiFields, takenFrom } from '../../../core/kpi.ts';
import { isYesOrNo } from '../value-words.ts';

type Kpi = Pick<KpiFields, 'what' | 'unit' | 'bandLow' | 'bandHigh'> & { value: number | null };

export function takenOver(fields: KeyResultFields, kpi: Kpi | undefined): Partial<KeyResultFields> {
  if (!kpi) return {};
  const { unit, source, baseline, ...way } = takenFrom(kpi);
  const said = { ...(fields.unit === '' && { unit }), ...(fields.source === '' && { source }) };
  if (fields.unit !== '' && fields.unit !== unit) return said;
  // A measure is no yes or no, so a milestone without steps is nothing that was meant against it.
  const hasWay =
    (fields.target !== null && !isYesOrNo(fields)) || fields.bandLow !== null || fields.bandHigh !== null;
  const hasStart = fields.baseline !== null || fields.baselineBy !== null;
  return { ...said, ...(!hasStart && { baseline }), ...(!hasWay && way) };
}
