// The built pages: hashed assets for ever, every other path the one page the browser routes on.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { MiddlewareHandler } from 'hono';

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
        () => null,
      );
      kept.set(path, file);
    }
    return file;
  };
  return async (c) => {
    const asked = normalize(decodeURIComponent(c.req.path)).replace(/^(\.\.(\/|$))+/, '');
    const isAsset = extname(asked) !== '' && types[extname(asked)] !== undefined;
    const path = isAsset ? asked : '/index.html';
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
