import { type IncomingHttpHeaders, request } from 'node:http';
import type { Live } from '../../src/actions/live.ts';

import type { Database } from '../../src/db/open.ts';
import { type HttpServer, serveHttp } from '../../src/doors/http/serve.ts';
import { openLog } from '../../src/platform/log.ts';
import { keys } from '../caller.ts';

export type Served = HttpServer & {
  url: string;
  /** Every line the server logged. */
  logged: string[];
};

/** Opens the door to `db`. */
export async function served(
  db: Database,
  more: { baseUrl?: string; pages?: string; trustedHops?: number; live?: Live } = {},
): Promise<Served> {
  const logged: string[] = [];
  const server = await serveHttp({
    db,
    log: openLog('info', { write: (line) => void logged.push(line) }),
    host: '127.0.0.1',
    port: 0,
    trustedHops: more.trustedHops ?? 0,
    keys,
    baseUrl: (port) => more.baseUrl ?? `http://127.0.0.1:${port}`,
    notReady: async () => [],
    ...(more.pages && { pages: more.pages }),
    ...(more.live && { live: more.live }),
  });
  return { ...server, url: `http://127.0.0.1:${server.port}`, logged };
}

export type Answer = { status: number; headers: Headers; text: string; body: Record<string, unknown> };

/** Sends a request as `fetch` would, and reads the answer whole. */
export async function send(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

/** A change sent with a token. */
export const post = (url: string, token: string, body: unknown, headers: Record<string, string> = {}) =>
  send(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  });

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Sends what `fetch` would not: a path as it stands, any method, any header. */
export function sendRaw(
  { port }: Pick<Served, 'port'>,
  method: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', failed);
    sent.end();
  });
}
