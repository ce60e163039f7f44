// What is frozen at commit. Its canonical text has sorted keys and no spaces, so that anybody can compute the same hash again.
import type { Id } from './id.ts';
import type { KeyResultFields } from './key-result.ts';
import type { ObjectiveFields } from './objective.ts';
import type { SupportFields } from './support.ts';

type Promised = Pick<
  ObjectiveFields,
  'title' | 'why' | 'ambition' | 'ownerId' | 'contributorIds' | 'teamId'
> & {
  id: Id;
  cycleId: Id;
};
type PromisedKeyResult = Omit<KeyResultFields, 'contributorIds' | 'kpiId'> & { id: Id };
type PromisedSupport = Pick<SupportFields, 'toKind' | 'toId' | 'because'> & { toTitle: string };

/** What is promised about a key result; where it stands is not part of the promise. */
export function promiseOf(row: PromisedKeyResult): PromisedKeyResult {
  const { id, title, kind, role, baseline, baselineBy, target, bandLow, bandHigh } = row;
  const { unit, source, guidance, weight, ownerId } = row;
  const numbers = { baseline, baselineBy, target, bandLow, bandHigh, unit };
  return { id, title, kind, role, ...numbers, source, guidance, weight, ownerId };
}

/** The body of a snapshot: an objective, its key results and what it supports, without anything that moves on. */
export function snapshotBody(
  objective: Promised,
  keyResults: readonly PromisedKeyResult[],
  supports: readonly PromisedSupport[],
) {
  const { id, title, why, ambition, ownerId, contributorIds, teamId, cycleId } = objective;
  return {
    objective: { id, title, why, ambition, ownerId, contributorIds, teamId, cycleId },
    keyResults: keyResults.map(promiseOf),
    supports: supports.map(({ toKind, toId, toTitle, because }) => ({ toKind, toId, toTitle, because })),
  };
}

/** JSON with the keys of every object sorted (RFC 8785 without its number rules: ours come from JSON already). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
