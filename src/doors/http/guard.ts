// What every answer carries and every request has to show before it reaches the shelf.
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { refusalOf } from '../../core/refusal.ts';

export type Variables = { requestId: string };

/** Headers that keep a page from being framed, sniffed or scripted by others. */
export function headers(baseUrl: string): MiddlewareHandler<{ Variables: Variables }> {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
  return async (c, next) => {
    const id = randomUUID();
    c.set('requestId', id);
    await next();
    c.header('x-request-id', id);
    c.header('content-security-policy', policy);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
    c.header('cross-origin-opener-policy', 'same-origin');
    if (baseUrl.startsWith('https:')) c.header('strict-transport-security', 'max-age=31536000');
  };
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a change sent from another site on somebody's cookie: it needs our own header, which no foreign form or fetch can set. */
export const ownSite: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  const bearer = c.req.header('authorization')?.startsWith('Bearer ');
  if (!safe.has(c.req.method) && !bearer && (foreign || !c.req.header('x-quarterdeck'))) {
    const { sentence } = refusalOf('forbidden');
    return c.json(
      {
        defined: false,
        code: 'forbidden',
        status: 403,
        message: sentence,
        data: {
          next: 'Send the header x-quarterdeck: 1 from the same site, or use an API token.',
          requestId: c.get('requestId'),
        },
      },
      403,
    );
  }
  await next();
};
