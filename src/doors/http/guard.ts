// What every answer carries and every request has to show before it reaches the shelf.
import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Who } from '../../actions/call.ts';
import { refused } from './refusals.ts';

export type Variables = {
  requestId: string;
  /** Who is calling, where that had to be known before the body was read. */
  who?: Who;
};

/** Headers that keep a page from being framed, sniffed or scripted by others. */
export function headers(baseUrl: string): MiddlewareHandler<{ Variables: Variables }> {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
  return async (c, next) => {
    const id = randomUUID();
    c.set('requestId', id);
    await next();
    // Answers are for whoever asked, unless a route says otherwise.
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
    c.header('x-request-id', id);
    c.header('content-security-policy', policy);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
    c.header('cross-origin-opener-policy', 'same-origin');
    if (!c.res.headers.has('cross-origin-resource-policy'))
      c.header('cross-origin-resource-policy', 'same-origin');
    if (baseUrl.startsWith('https:')) c.header('strict-transport-security', 'max-age=31536000');
  };
}

const safe = new Set(['GET', 'HEAD']);

/** Refuses a change sent from another site on somebody's cookie: it needs our own header, which no foreign form or fetch can set. */
export function ownSite(baseUrl: string): MiddlewareHandler<{ Variables: Variables }> {
  const own = new URL(baseUrl).host;
  return async (c, next) => {
    const bearer = c.req.header('authorization') !== undefined;
    const isOurs = c.req.header('x-quarterdeck') && !comesFromElsewhere(c, own);
    if (safe.has(c.req.method) || bearer || isOurs) return next();
    return refused(c, 'forbidden', {
      message: 'This did not come from our own pages.',
      next: 'Send the header x-quarterdeck: 1 from the same site, or use an API token.',
    });
  };
}

// A browser too old to say from which site it asks still says from which origin. People may reach us by other names than the one we know.
function comesFromElsewhere(c: Context, own: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = c.req.header('origin');
  if (origin === undefined) return false;
  const host = origin.replace(/^https?:\/\//, '');
  return host !== own && host !== c.req.header('host');
}

/** Refuses a method an address does not take, and says which it does. An address nobody knows goes on, to be told so. */
export function onlyMethods(
  allowed: (path: string) => readonly string[],
): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    const methods = allowed(c.req.path);
    if (methods.length === 0 || methods.includes(c.req.method)) return next();
    c.header('allow', methods.join(', '));
    return refused(c, 'bad-input', {
      status: 405,
      message: `${c.req.method} is not for this address.`,
      next: `Use ${methods.join(' or ')}.`,
    });
  };
}
