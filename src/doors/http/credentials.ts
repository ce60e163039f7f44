// The addresses the outside world knows credentials by: keys, status lists, achievements, files of shown awards, and the VC API of the W3C.
import { call } from '@orpc/server';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { answerTo } from '../../actions/answer-to.ts';
import { didAt } from '../../actions/credentials/own.ts';
import { shelf } from '../../actions/index.ts';
import { callOf, type Ground } from './call.ts';
import type { Variables } from './guard.ts';
import { isRefusal, refused } from './refusals.ts';

type App = Hono<{ Variables: Variables }>;

/** Hangs them up. They are read by anybody, from any site; what signs asks for a token. */
export function credentialDoors(app: App, ground: Ground, limit: MiddlewareHandler): void {
  const keys = (c: Context) =>
    shown(c, async () => {
      const did = didAt(ground.baseUrl, c.req.path) ?? '';
      return {
        text: (await call(shelf.issuers.open, { did }, { context: callOf(c, ground) })).text,
        seconds: 300,
      };
    });
  app.get('/.well-known/did.json', keys);
  app.get('/issuers/:id/did.json', keys);
  app.get('/achievements/:id', (c) =>
    shown(c, async () => {
      const context = callOf(c, ground);
      return {
        text: (await call(shelf.achievements.open, { id: c.req.param('id') }, { context })).text,
        seconds: 3600,
      };
    }),
  );
  app.get('/credentials/status/:id', (c) =>
    shown(c, async () => {
      const context = callOf(c, ground);
      const { text } = await call(shelf.credentials.status, { id: c.req.param('id') }, { context });
      return { text, seconds: 300, type: 'application/vc' };
    }),
  );
  app.get('/awards/:id/badge.:ending{json|jwt|png|svg}', (c) => badge(c, ground));
  app.post('/credentials/issue', limit, (c) => vcApi(c, ground, issue));
  app.post('/credentials/verify', limit, (c) => vcApi(c, ground, verify));
  app.post('/credentials/status', limit, (c) => vcApi(c, ground, setStatus));
}

type Shown = { text: string; seconds: number; type?: string };

async function shown(c: Context, of: () => Promise<Shown>): Promise<Response> {
  try {
    const { text, seconds, type = 'application/json' } = await of();
    const etag = `"${await digestOf(text)}"`;
    const headers = { etag, 'cache-control': `public, max-age=${seconds}, must-revalidate`, ...forAnybody };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
    return c.body(text, 200, { ...headers, 'content-type': `${type}; charset=utf-8` });
  } catch (error) {
    return c.text('There is nothing at this address.\n', nowhere(error));
  }
}

/** What a wallet in another site's page may read too. */
const forAnybody = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

function nowhere(error: unknown): 404 | 503 {
  const status = (error as { status?: number }).status;
  if (status === undefined) throw error;
  // A list that cannot be signed is there, and not to be had just now.
  return status === 409 || status === 503 ? 503 : 404;
}

async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(bytes).toString('base64url').slice(0, 27);
}

const formats: Record<string, 'json' | 'vc-jwt' | 'png' | 'svg'> = {
  json: 'json',
  jwt: 'vc-jwt',
  png: 'png',
  svg: 'svg',
};

async function badge(c: Context, ground: Ground): Promise<Response> {
  const format = formats[c.req.param('ending') ?? ''] ?? 'json';
  try {
    const input = { id: c.req.param('id') ?? '', format };
    const file = await call(shelf.awards.file, input, { context: callOf(c, ground) });
    return c.body(await file.arrayBuffer(), 200, {
      'content-type': file.type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'no-cache',
      ...forAnybody,
    });
  } catch (error) {
    return c.text('There is nothing at this address.\n', nowhere(error));
  }
}

type Answered = { status: ContentfulStatusCode; body: object };
type Asked = (body: never, context: ReturnType<typeof callOf>) => Promise<Answered>;

// A session cookie opens nothing here: what signs is asked by programs, each with a token of its own.
async function vcApi(c: Context, ground: Ground, ask: Asked): Promise<Response> {
  const context = callOf(c, ground);
  if (context.credential?.kind !== 'token') {
    c.header('www-authenticate', 'Bearer realm="Quarterdeck"');
    return refused(c, 'not-signed-in', { next: 'Send an API token as a bearer token.' });
  }
  try {
    const { status, body } = await ask((await c.req.json()) as never, context);
    return c.json(body, status);
  } catch (error) {
    if (error instanceof SyntaxError) return c.json(malformed(['This is not JSON.']), 400);
    const answer = answerTo(error, context);
    if (!isRefusal(answer)) throw error;
    const { code, status, message, data } = answer as {
      code: string;
      status: number;
      message: string;
      data: Told;
    };
    const said = data.detail?.issues?.map((issue) => issue.message) ?? [data.detail?.say ?? message];
    return c.json({ ...malformed(said), code }, status as ContentfulStatusCode);
  }
}

type Told = { detail?: { say?: string; issues?: { message: string }[] } };

const malformed = (details: readonly string[]) => ({
  verified: false,
  errors: details,
  problemDetails: details.map((detail) => ({
    type: 'https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR',
    title: 'It cannot be taken as it is',
    detail,
  })),
});

type Body = { options?: Record<string, unknown> };

/** The options we know: a program may send more than we take. */
const picked = ({ options }: Body, known: readonly string[]) =>
  Object.fromEntries(Object.entries({ ...options }).filter(([name]) => known.includes(name)));

const issue: Asked = async (body: Body & { credential: unknown }, context) => {
  const input = { credential: body.credential, options: picked(body, ['credentialId', 'credentialStatus']) };
  return { status: 201, body: await call(shelf.credentials.issue, input, { context }) };
};

const verifyOptions = ['checks', 'expectedProofPurpose', 'domain', 'challenge'];

// The test suites of the W3C take a “no” for one only when the status says so too.
const verify: Asked = async (body: Body & { verifiableCredential: unknown }, context) => {
  const input = { verifiableCredential: body.verifiableCredential, options: picked(body, verifyOptions) };
  const { verified, ...found } = await call(shelf.credentials.verify, input, { context });
  const errors = found.problemDetails.map(({ detail }) => detail);
  return { status: verified ? 200 : 400, body: { verified, ...found, warnings: [], errors } };
};

const setStatus: Asked = async (body: { credentialId: string; credentialStatus: never }, context) => {
  const { credentialId, credentialStatus } = body;
  return {
    status: 200,
    body: await call(shelf.credentials.setStatus, { credentialId, credentialStatus }, { context }),
  };
};
