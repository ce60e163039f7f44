// What a request may look like: JSON in UTF-8, a form only where a file is taken, a query only on a question. Nothing is guessed and nothing is dropped.
import type { Context, MiddlewareHandler } from 'hono';
import { mistakeIn } from './json.ts';
import { refused } from './refusals.ts';
import { actionAt } from './routes.ts';

const takesFiles = /\/(imports\/upload|programmes\/publish|cohorts(\/[^/]+)?\/roster)$/;

const longestKey = 200;

/** Whether this request brings a file, and so may be larger. */
export const bringsFile = (c: Context): boolean =>
  takesFiles.test(c.req.path) && typeOf(c) === 'multipart/form-data';

/** Whether anything follows the headers. */
export const bringsBody = (c: Context): boolean =>
  c.req.header('transfer-encoding') !== undefined || Number(c.req.header('content-length') ?? 0) > 0;

/** Refuses what cannot be read in one way only. */
export const readable: MiddlewareHandler = async (c, next) => {
  const { search, searchParams } = new URL(c.req.url);
  const said = actionAt(c.req.method, c.req.path)?.said ?? {};
  if (!isDecodable(search.replaceAll('+', ' '))) return unreadable(c, 'The address is not valid UTF-8');
  if (c.req.method === 'GET' || c.req.method === 'HEAD') {
    const other = otherThanSaid(said, [...searchParams]);
    return other === null ? next() : contradicted(c, other);
  }
  if (search) return unreadable(c, 'A change takes everything in its body, nothing in the address');
  if ((c.req.header('idempotency-key') ?? '').length > longestKey)
    return unreadable(c, `An idempotency key has at most ${longestKey} characters`);
  if (!bringsBody(c) || bringsFile(c)) return next();
  if (typeOf(c) !== 'application/json')
    return refused(c, 'bad-input', {
      status: 415,
      message: 'This can only be read as JSON.',
      next: 'Send it as application/json; a file to import as multipart/form-data.',
    });
  const text = inUtf8(await c.req.raw.arrayBuffer());
  const mistake = text === null ? 'The body is not valid UTF-8' : mistakeIn(text);
  if (mistake !== null) return unreadable(c, mistake);
  const other = Object.keys(said).length > 0 ? otherThanSaid(said, entriesOf(text!)) : null;
  if (other !== null) return contradicted(c, other);
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

// The address wins over the body further in, so what is said twice and differently would be done to a thing nobody is sure was meant.
function otherThanSaid(
  said: Record<string, string>,
  sent: readonly (readonly [string, unknown])[],
): string | null {
  const differs = ([name, value]: readonly [string, unknown]) => {
    const field = name.replace(/\[.*/s, '');
    if (!Object.hasOwn(said, field)) return false;
    return typeof value !== 'string' || value.toLowerCase() !== said[field]!.toLowerCase();
  };
  return sent.find(differs)?.[0] ?? null;
}

function entriesOf(text: string): [string, unknown][] {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function contradicted(c: Context, name: string): Response {
  const message = `This is another ${name} than the one in the address. Leave it out, or send the same.`;
  return refused(c, 'bad-input', { detail: { issues: [{ message, path: [name] }] } });
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
