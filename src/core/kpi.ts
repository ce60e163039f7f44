// A KPI is a lasting health measure with a band. It is watched, not won; a key result may be born from one.
import { z } from 'zod';
import { Id } from './id.ts';
import type { KeyResultFields, Measure } from './key-result.ts';
import { refuse } from './refusal.ts';
import { Line, Prose } from './text.ts';

const finite = z.number().finite().min(-1e15).max(1e15);

export const KpiFields = z.object({
  name: Line,
  what: Prose.describe('What it measures and where it is read'),
  unit: z
    .string()
    .max(40)
    .transform((unit) => unit.trim()),
  bandLow: finite.nullable(),
  bandHigh: finite.nullable(),
  ownerId: Id.nullable(),
  teamId: Id.nullable(),
});
export type KpiFields = z.infer<typeof KpiFields>;

export const kpiHealths = ['in its band', 'below its band', 'above its band', 'not read yet'] as const;
export type KpiHealth = (typeof kpiHealths)[number];

/** A reading as people record it; today when no day is given. */
export const ReadingFields = z.object({
  kpiId: Id,
  value: finite,
  effectiveOn: z.iso.date().describe('The day the value was true'),
  note: Prose,
});
export type ReadingFields = z.infer<typeof ReadingFields>;

/** Where a reading lies against the band; an open edge is never crossed. */
export function kpiHealth(
  band: { bandLow: number | null; bandHigh: number | null },
  value: number | null,
): KpiHealth {
  if (value === null) return 'not read yet';
  if (band.bandLow !== null && value < band.bandLow) return 'below its band';
  if (band.bandHigh !== null && value > band.bandHigh) return 'above its band';
  return 'in its band';
}

/** Refuses a band whose upper edge lies under its lower one; either may be open. @throws {Refusal} bad-input */
export function mustBeBand({ bandLow, bandHigh }: Pick<KpiFields, 'bandLow' | 'bandHigh'>): void {
  if (bandLow !== null && bandHigh !== null && bandLow > bandHigh)
    refuse('bad-input', {
      issues: [{ path: ['bandHigh'], message: 'The upper edge of the band lies under the lower one' }],
    });
}

type Taken = Pick<
  KeyResultFields,
  'kind' | 'baseline' | 'target' | 'bandLow' | 'bandHigh' | 'unit' | 'source'
>;

/** What a key result takes over from the KPI it is born from: the unit, the latest reading as its baseline, and the way the number should go.
 * Outside its band that is the way back to the edge; inside it, staying there. Without a band only people know the way. */
export function takenFrom(
  kpi: Pick<KpiFields, 'what' | 'unit' | 'bandLow' | 'bandHigh'> & { value: number | null },
): Taken {
  const { unit, what: source, value: baseline, bandLow, bandHigh } = kpi;
  const told = { unit, source, baseline, bandLow: null, bandHigh: null };
  switch (kpiHealth(kpi, baseline)) {
    case 'below its band':
      return { ...told, kind: 'increase', target: bandLow };
    case 'above its band':
      return { ...told, kind: 'decrease', target: bandHigh };
    default:
      return bandLow === null && bandHigh === null
        ? { ...told, kind: 'increase', target: null }
        : { ...told, kind: 'band', target: null, bandLow, bandHigh };
  }
}

/** The band in which a number is watched that was a key result: a band stays as it is, a climb must not fall back behind what it reached, a descent
 * must not rise again above it. Past the target the target is the edge. @param value the latest measured one
 * @throws {Refusal} wrong-state for a milestone that is there or not: there is nothing to go on reading */
export function watchedIn(
  { kind, baseline, target, bandLow, bandHigh }: Measure,
  value: number | null,
): Pick<KpiFields, 'bandLow' | 'bandHigh'> {
  if (kind === 'band') return { bandLow, bandHigh };
  if (kind === 'milestone')
    refuse('wrong-state', { kind, say: 'A milestone is there or not: there is nothing to go on watching' });
  const known = [value, target ?? baseline].filter((each) => each !== null);
  const edge = known.length === 0 ? null : kind === 'increase' ? Math.min(...known) : Math.max(...known);
  return kind === 'increase' ? { bandLow: edge, bandHigh: null } : { bandLow: null, bandHigh: edge };
}
