// What of a week is worth a meeting's time: what is red, what changed, who asks for something. Everything else is read, not discussed.
import type { Status } from './check-in.ts';

/** Confidence that moves by as many points as this is news. */
const newsPoints = 10;

export type Stand = { status: Status | null; confidence: number | null };

export type Exception =
  | { kind: 'off track' }
  | { kind: 'status changed'; from: Status; to: Status }
  | { kind: 'confidence moved'; points: number }
  | { kind: 'asks for help' };

/** Why a check-in is worth talking about, most pressing first; empty when it went as expected.
 * @param before the check-in before it */
export function exceptionsOf(now: Stand & { needs: string }, before: Stand | null): Exception[] {
  const found: Exception[] = [];
  if (now.status === 'off track') found.push({ kind: 'off track' });
  if (now.needs.trim()) found.push({ kind: 'asks for help' });
  if (before?.status && now.status && before.status !== now.status)
    found.push({ kind: 'status changed', from: before.status, to: now.status });
  if (before?.confidence != null && now.confidence !== null) {
    const points = Math.round((now.confidence - before.confidence) * 100);
    if (Math.abs(points) >= newsPoints) found.push({ kind: 'confidence moved', points });
  }
  return found;
}
