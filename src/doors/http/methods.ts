// Which methods an address of the REST API takes, from the routes of the shelf.
import type { AnyProcedure } from '@orpc/server';
import { shelf } from '../../actions/index.ts';

const routes = Object.values(shelf)
  .flatMap((noun) => Object.values(noun) as AnyProcedure[])
  .map((procedure) => {
    const { method = 'POST', path = '/' } = procedure['~orpc'].route;
    return { method, pattern: new RegExp(`^/api${path.replace(/\{\w+\}/g, '[^/]+')}/?$`) };
  });
const described = ['/api', '/api/openapi.json'];

/** The methods of a path; none when nothing is there. */
export function methodsAt(path: string): string[] {
  if (described.includes(path)) return ['GET', 'HEAD'];
  const found = routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return found.includes('GET') ? [...found, 'HEAD'] : found;
}
