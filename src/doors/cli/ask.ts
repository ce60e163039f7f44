// Asks a running server over REST, as a person with a token does. The command line has no other way in.
import { randomUUID } from 'node:crypto';
import type { AnyProcedure, InferRouterInputs, InferRouterOutputs } from '@orpc/server';
import { kebab } from './option-name.ts';
import { readable } from './print.ts';

export type Door = {
  url: string;
  token: string | undefined;
  /** The assistant this is asked for, as it calls itself; the server writes that down. */
  assistant?: string;
  /** The idempotency key of what is asked; left out, each call gets one of its own. */
  key?: string | null;
};

/** What the server said no with, for a person at a terminal. `detail` is for programs, which ask with --json. */
export class Refused extends Error {
  readonly code: string;
  readonly detail: unknown;
  constructor(code: string, message: string, detail?: unknown) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}

/** Sends an action of the shelf, by the route it has there. @throws {Refused} when the server says no */
export async function askFor<P extends AnyProcedure>(
  door: Door,
  procedure: P,
  input: InferRouterInputs<P>,
): Promise<InferRouterOutputs<P>> {
  const { method = 'POST', path = '/' } = procedure['~orpc'].route;
  return (await ask(door, {
    method,
    path,
    input: input as Record<string, unknown>,
  })) as InferRouterOutputs<P>;
}

/** Sends one action. Retries once with the same key when the connection broke. @throws {Refused} when the server says no */
export async function ask(
  door: Door,
  { method, path, input }: { method: string; path: string; input: Record<string, unknown> },
): Promise<unknown> {
  const rest = { ...input };
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    if (value === undefined) throw new Refused('bad-input', `--${kebab(name)} is needed. Nothing was sent.`);
    return encodeURIComponent(String(value));
  });
  const url = new URL(`${door.url.replace(/\/$/, '')}/api${filled}`);
  const headers: Record<string, string> = {
    accept: 'application/json',
    'idempotency-key': door.key ?? randomUUID(),
  };
  if (door.token) headers.authorization = `Bearer ${door.token}`;
  if (door.assistant) headers['x-quarterdeck-assistant'] = encodeURIComponent(door.assistant);
  const init: RequestInit = { method, headers };
  if (method === 'GET') for (const [key, value] of Object.entries(rest)) addQuery(url, key, value);
  else {
    headers['x-quarterdeck'] = '1';
    const hasFile = Object.values(rest).some((value) => value instanceof File);
    if (!hasFile) headers['content-type'] = 'application/json';
    init.body = hasFile ? formOf(rest) : JSON.stringify(rest);
  }
  const response = await send(url, init, door);
  if (response.ok && response.headers.has('content-disposition')) return fileOf(response);
  const body = (await response.json().catch(() => null)) as Answer | null;
  if (response.ok) return body;
  const code = body?.code ?? 'fault';
  const said = code === 'not-signed-in' ? unknownToken(door) : sentences(body, response.status);
  throw new Refused(code, said, body?.data?.detail);
}

function formOf(input: Record<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(input))
    form.append(name, value instanceof File ? value : String(value));
  return form;
}

// The name comes from the server, and people may write it without looking: only its last part counts.
async function fileOf(response: Response): Promise<File> {
  const named = /filename\*=utf-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const name =
    decodeURIComponent(named ?? 'export')
      .split(/[\\/]/)
      .at(-1) || 'export';
  return new File([await response.arrayBuffer()], name, { type: response.headers.get('content-type') ?? '' });
}

type Answer = {
  code?: string;
  message?: string;
  data?: { next?: string; detail?: unknown; requestId?: string };
};

async function send(url: URL, init: RequestInit, door: Door): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (attempt === 2)
        throw new Refused(
          'unreachable',
          `No answer from ${door.url}. Is the server running? Start it with \`npm start\`, or give --url. (${(error as Error).message})`,
        );
    }
  }
}

function addQuery(url: URL, key: string, value: unknown): void {
  if (Array.isArray(value))
    value.forEach((each, index) => void url.searchParams.append(`${key}[${index}]`, String(each)));
  else if (value !== null && value !== undefined) url.searchParams.set(key, String(value));
}

function unknownToken({ url, token }: Door): string {
  return token
    ? `${url} does not know this API token: it may have expired or been taken back. Make another on the Settings page, under API tokens.`
    : 'No API token was given. Make one on the Settings page, under API tokens, and give it as QUARTERDECK_TOKEN.';
}

function sentences(body: Answer | null, status: number): string {
  const { message = `The server answered ${status}.`, data } = body ?? {};
  const { say, issues, missing, ...rest } = (data?.detail ?? {}) as Detail;
  const lines = [
    ...(issues ?? []).map((issue) => `  ${optionOf(issue.path)}: ${issue.message}`),
    ...(missing ?? []).map((each) => `  ${each.say}`),
    readable(rest, Number.POSITIVE_INFINITY).replace(/^Done\.$/, ''),
  ];
  return [say ?? `${message} ${data?.next ?? ''}`.trim(), ...lines].filter(Boolean).join('\n');
}

type Detail = {
  say?: string;
  issues?: { path?: (string | number)[]; message: string }[];
  missing?: { say: string }[];
};

const optionOf = ([field, ...inner]: (string | number)[] = []) =>
  field === undefined ? 'input' : [`--${kebab(String(field))}`, ...inner].join(' ');
