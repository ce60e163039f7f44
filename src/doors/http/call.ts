// From an HTTP request to the call the shelf understands: credential, workspace, key, and where it came from.
import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Call } from '../../actions/call.ts';
import { labelOf } from '../../core/text.ts';
import type { Database } from '../../db/open.ts';
import type { KeyRing } from '../../platform/credential/key-ring.ts';
import { isDecodable } from './body.ts';

export type Ground = {
  db: Database;
  /** How people reach this server; decides cookie names and links. No slash at the end. */
  baseUrl: string;
  /** Proxies in front of us whose X-Forwarded-For we believe. */
  trustedHops: number;
  /** Whether mail can leave this server. */
  hasPost?: boolean;
  /** The keys awards are signed with. */
  keys?: KeyRing;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** No workspace has it. */
const nowhere = '00000000-0000-0000-0000-000000000000';
const sessionDays = 30;

/** The session cookie's name: bound to this host where the connection is encrypted. */
function cookieName(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-quarterdeck' : 'quarterdeck';
}

/** The workspace that was asked for. One that is no id is none at all: the one last used was not meant. */
export function workspaceOf(asked: string | null): string | null {
  return asked === null || uuid.test(asked) ? asked : nowhere;
}

/** Reads a request. */
export function callOf(c: Context, { db, baseUrl, trustedHops, hasPost = false, keys }: Ground): Call {
  const header = (name: string) => c.req.header(name) ?? null;
  const authorization = header('authorization');
  const bearer = /^Bearer (\S{20,200})$/i.exec(authorization ?? '')?.[1];
  // Whoever sends an authorization is judged by it alone: the cookie beside it was not meant.
  const cookie = authorization === null ? getCookie(c, cookieName(baseUrl)) : undefined;
  const assistant = named(header('x-quarterdeck-assistant'));
  return {
    db,
    who: c.get('who') ?? null,
    credential: bearer
      ? { kind: 'token', secret: bearer }
      : cookie
        ? { kind: 'session', secret: cookie }
        : null,
    workspaceId: workspaceOf(header('x-workspace')),
    idempotencyKey: header('idempotency-key') || null,
    via: bearer ? (assistant ? 'assistant' : 'api') : 'browser',
    isByHand: header('x-by-hand') !== null || isChange(c),
    assistant: bearer ? assistant : null,
    now: new Date(),
    requestId: c.get('requestId') ?? randomUUID(),
    address: addressOf(c, trustedHops),
    agent: (header('user-agent') ?? '').slice(0, 300),
    baseUrl,
    hasPost,
    keys: keys ?? null,
    setSession: (secret) => {
      const secure = baseUrl.startsWith('https:');
      setCookie(c, cookieName(baseUrl), secret ?? '', {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure,
        maxAge: secret ? sessionDays * 86_400 : 0,
      });
      if (!secret) c.header('clear-site-data', '"cache", "storage"');
    },
  };
}

// Our pages ask everything by POST and say which of it is by hand; whoever speaks REST changes nothing by itself.
const isChange = (c: Context) => c.req.path.startsWith('/api/') && !['GET', 'HEAD'].includes(c.req.method);

// The name an assistant gives itself, as the command line passes it on.
function named(header: string | null): string | null {
  if (header === null) return null;
  return labelOf(isDecodable(header) ? decodeURIComponent(header) : header, 200) || null;
}

function addressOf(c: Context, trustedHops: number): string {
  if (trustedHops > 0) {
    const hops = (c.req.header('x-forwarded-for') ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    const believed = hops.at(-trustedHops);
    if (believed) return believed;
  }
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return ''; // a request made in a test has no connection
  }
}
