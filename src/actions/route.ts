// One name gives REST route, CLI command and operation id: `check-ins.record` is POST /check-ins, `objectives.commit` POST /objectives/{id}/commit.
import type { HTTPMethod, HTTPPath } from '@orpc/server';
import type { z } from 'zod';

export type Mode = 'read' | 'change';

const onCollection: Record<string, HTTPMethod> = { list: 'GET', create: 'POST', record: 'POST' };
const onThing: Record<string, HTTPMethod> = { get: 'GET', edit: 'PATCH', remove: 'DELETE' };

/** Reads whose input is whole texts, which no address holds. */
const withBody = new Set(['judge']);

/** Method and path of an action. An input with an `id` speaks of one thing; every other one of the collection. */
export function routeOf(name: string, mode: Mode, input: z.ZodType): { method: HTTPMethod; path: HTTPPath } {
  const [noun, verb] = name.split('.') as [string, string];
  const hasId =
    'shape' in input && typeof input.shape === 'object' && input.shape !== null && 'id' in input.shape;
  const collection = onCollection[verb];
  if (collection && !hasId) return { method: collection, path: `/${noun}` };
  const thing = onThing[verb];
  if (thing && hasId) return { method: thing, path: `/${noun}/{id}` };
  if (verb === 'get') return { method: 'GET', path: `/${noun}` };
  if (verb === 'edit') return { method: 'PATCH', path: `/${noun}` };
  return {
    method: mode === 'read' && !withBody.has(verb) ? 'GET' : 'POST',
    path: hasId ? `/${noun}/{id}/${verb}` : `/${noun}/${verb}`,
  };
}
