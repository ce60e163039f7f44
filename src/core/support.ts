// Supports-links run from an objective up to what it supports, many to many; together they must never close a circle.
import { z } from 'zod';
import { Id } from './id.ts';
import { Prose } from './text.ts';

export const supported = ['outcome', 'objective', 'key result'] as const;

export const SupportFields = z.object({
  objectiveId: Id.describe('The objective that supports'),
  toKind: z.enum(supported),
  toId: Id.describe('What it supports'),
  because: Prose.describe('The bet: we believe that …'),
});
export type SupportFields = z.infer<typeof SupportFields>;

/** Whether a link from `from` to `to` would close a circle, given the links that stand (objective to objective;
 * a link to a key result counts as one to its objective). Linear in the number of links. */
export function closesCircle(links: readonly (readonly [from: Id, to: Id])[], from: Id, to: Id): boolean {
  const up = new Map<Id, Id[]>();
  for (const [a, b] of links) up.set(a, [...(up.get(a) ?? []), b]);
  const seen = new Set<Id>();
  const open = [to];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === from) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(up.get(at) ?? []));
  }
  return false;
}
