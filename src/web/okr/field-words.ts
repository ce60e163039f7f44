// Fields and their values in words, for histories and for comparing two versions. Numbers come with their unit, people with their name.
import type { Guidance } from '../../core/key-result.ts';
import { dayWords } from '../parts/dates.ts';
import { amountWords } from '../parts/numbers.ts';

const words: Record<string, string> = {
  title: 'Title',
  why: 'Why',
  ambition: 'Ambition',
  ownerId: 'Owner',
  contributorIds: 'Contributors',
  teamId: 'Team',
  cycleId: 'Cycle',
  visibility: 'Who sees it',
  kind: 'Kind',
  role: 'Role',
  baseline: 'Baseline',
  baselineBy: 'Baseline measured by',
  target: 'Target',
  bandLow: 'Lower edge',
  bandHigh: 'Upper edge',
  unit: 'Unit',
  source: 'Source',
  guidance: 'Scoring guidance',
  weight: 'Weight',
  kpiId: 'Born from KPI',
  hypothesis: 'Hypothesis',
  keyResultId: 'For key result',
  state: 'State',
  soFar: 'So far',
  because: 'Because',
  order: 'Order',
};

export const kindWords = {
  increase: 'Increase',
  decrease: 'Decrease',
  band: 'Keep within band',
  milestone: 'Milestone',
} as const;

const values: Record<string, Record<string, string>> = {
  kind: kindWords,
  visibility: { workspace: 'everyone', team: 'the team and its leads' },
};

export type Naming = { nameOf: (id: string | null) => string | null; unit?: string };

export function fieldWords(field: string): string {
  return words[field] ?? field;
}

/** A value of `field` as people read it; "nothing" where there is none. */
export function valueWords(field: string, value: unknown, { nameOf, unit = '' }: Naming): string {
  if (value === null || value === undefined || value === '')
    return field === 'ownerId' ? 'nobody' : 'nothing';
  if (Array.isArray(value) && value.length === 0) return 'nothing';
  if (field === 'guidance') return guidanceWords(value as Guidance);
  if (Array.isArray(value)) return value.map((each) => nameOf(String(each)) ?? 'somebody').join(', ');
  if (typeof value === 'number') return field === 'weight' ? String(value) : amountWords(value, unit);
  const text = String(value);
  if (field.endsWith('Id')) return nameOf(text) ?? 'another one';
  if (field === 'baselineBy') return dayWords(text);
  return values[field]?.[text] ?? text;
}

function guidanceWords(rows: Guidance): string {
  return rows.map(({ at, words: said, value }) => `${at.toFixed(1)}: ${said || value}`).join('; ');
}
