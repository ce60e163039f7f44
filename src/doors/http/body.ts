// What a request may look like: JSON in UTF-8, a form only where a file is taken, a query only on a question. Nothing is guessed and nothing is dropped.
import type { Context, MiddlewareHandler } from 'hono';
import { mistakeIn } from './json.ts';
import { refused } from './refusals.ts';

const takesFiles = /\/imports(\/|$)/;

const longestKey = 200;

/** Whether this request brings a file, and so may be larger. */
export const bringsFile = (c: Context): boolean =>
  takesFiles.test(c.req.path) && typeOf(c) === 'multipart/form-data';

/** Refuses what cannot be read in one way only. */
export const readable: MiddlewareHandler = async (c, next) => {
  const { search } = new URL(c.req.url);
  if (!isDecodable(search.replaceAll('+', ' '))) return unreadable(c, 'The address is not valid UTF-8');
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  if (search) return unreadable(c, 'A change takes everything in its body, nothing in the address');
  if ((c.req.header('idempotency-key') ?? '').length > longestKey)
    return unreadable(c, `An idempotency key has at most ${longestKey} characters`);
  const hasBody = c.req.header('transfer-encoding') || Number(c.req.header('content-length') ?? 0) > 0;
  if (!hasBody || bringsFile(c)) return next();
  if (typeOf(c) !== 'application/json')
    return refused(c, 'bad-input', {
      status: 415,
      message: 'This can only be read as JSON.',
      next: 'Send it as application/json; a file to import as multipart/form-data.',
    });
  const text = inUtf8(await c.req.raw.arrayBuffer());
  const mistake = text === null ? 'The body is not valid UTF-8' : mistakeIn(text);
  if (mistake !== null) return unreadable(c, mistake);
  c.req.raw = new Request(c.req.raw.url, {
    method: c.req.method,
    headers: c.req.raw.headers,
    body: text,
    signal: c.req.raw.signal,
  });
  return next();
};

function unreadable(c: Context, message: string): Response {
  return refused(c, 'bad-input', { detail: { issues: [{ message, path: [] }] } });
}

function typeOf(c: Context): string {
  return (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
}

function inUtf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether every %-escape in it is text. */
export function isDecodable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
