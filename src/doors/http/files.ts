// The built pages: hashed assets for ever, every other path the one page the browser routes on.
import { readFile } from 'node:fs/promises';
import { basename, extname, join, normalize } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { isDecodable } from './body.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Serves `folder`, pre-compressed files (.br, .gz) first where they were built. */
export function files(folder: string): MiddlewareHandler {
  const kept = new Map<string, Promise<Buffer<ArrayBuffer> | null>>();
  const load = (path: string) => {
    let file = kept.get(path);
    if (!file) {
      file = readFile(join(folder, path)).then(
        (bytes) => bytes as Buffer<ArrayBuffer>,
        () => {
          // Kept, every made-up name anybody asks for would stay with us.
          kept.delete(path);
          return null;
        },
      );
      kept.set(path, file);
    }
    return file;
  };
  return async (c) => {
    if (!isDecodable(c.req.path)) return c.text('Not here\n', 404);
    const asked = normalize(decodeURIComponent(c.req.path)).replace(/^(\.\.(\/|$))+/, '');
    // No page has a dot in its address; what has one is a file, or nothing.
    const path = basename(asked).includes('.') ? asked : '/index.html';
    const accepts = c.req.header('accept-encoding') ?? '';
    const packed = /\bbr\b/.test(accepts) ? ((await load(`${path}.br`)) ?? null) : null;
    const body = packed ?? (await load(path));
    if (!body) return c.text('Not here\n', 404);
    c.header('content-type', types[extname(path)] ?? 'application/octet-stream');
    c.header('vary', 'accept-encoding');
    if (packed) c.header('content-encoding', 'br');
    c.header(
      'cache-control',
      path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    return c.body(body);
  };
}
