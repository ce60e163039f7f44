// What stands at an address: the methods it takes, whom its action answers, and what the address itself already says.
import type { AnyProcedure } from '@orpc/server';
import { shelf } from '../../actions/index.ts';
import type { Meta } from '../../actions/pipeline.ts';

export type ActionAt = {
  asks: Meta['asks'];
  /** Fields of the input that stand in the address, such as its id. */
  said: Record<string, string>;
};

const metaOf = (procedure: AnyProcedure) => procedure['~orpc'].meta as Meta;
const nouns = shelf as Record<string, Record<string, AnyProcedure>>;

// An address without an id in it is tried first: what is written out is meant.
const routes = Object.values(nouns)
  .flatMap((noun) => Object.values(noun))
  .map((procedure) => {
    const { method = 'POST', path = '/' } = procedure['~orpc'].route;
    const pattern = new RegExp(`^/api${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`);
    return { method, path, pattern, asks: metaOf(procedure).asks };
  })
  .sort((a, b) => a.path.split('{').length - b.path.split('{').length);

const described = ['/api', '/api/openapi.json'];

/** The methods of a path; none when nothing is there. */
export function methodsAt(path: string): string[] {
  if (described.includes(path)) return ['GET', 'HEAD'];
  const found = routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return found.includes('GET') ? [...found, 'HEAD'] : found;
}

/** The action a request asks for; null when nothing is there. */
export function actionAt(method: string, path: string): ActionAt | null {
  const [, noun, verb] = /^\/rpc\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (noun && verb) {
    const own = Object.hasOwn(nouns, noun) && Object.hasOwn(nouns[noun]!, verb) ? nouns[noun]![verb] : null;
    return own ? { asks: metaOf(own).asks, said: {} } : null;
  }
  const asked = method === 'HEAD' ? 'GET' : method;
  for (const route of routes) {
    const match = route.method === asked ? route.pattern.exec(path) : null;
    if (match) return { asks: route.asks, said: { ...match.groups } };
  }
  return null;
}
