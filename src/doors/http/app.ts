// The HTTP door: the browser's calls under /rpc, the same actions as REST under /api, health, and the built pages.
import { SmartCoercionPlugin } from '@orpc/json-schema';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError } from '@orpc/server';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import type { Call } from '../../actions/call.ts';
import { shelf } from '../../actions/index.ts';
import type { Live } from '../../actions/live.ts';
import { bringsFile, readable } from './body.ts';
import { calendar } from './calendar.ts';
import { callOf, type Ground, workspaceOf } from './call.ts';
import { credentialDoors } from './credentials.ts';
import { describe, page } from './describe.ts';
import { files } from './files.ts';
import { headers, onlyMethods, ownSite, type Variables } from './guard.ts';
import { known, nowhere } from './known.ts';
import { stream } from './live.ts';
import { assistant, assistantsOnly } from './mcp.ts';
import { fault, isRefusal, refused } from './refusals.ts';
import { methodsAt } from './routes.ts';
import { rpcDoor } from './rpc.ts';
import { unsubscribe } from './unsubscribe.ts';

export type HttpGround = Ground & {
  log: Logger;
  /** What keeps the server from being ready, in words; empty when it is. */
  notReady: () => Promise<string[]>;
  /** What tells pages of changes; left out where nobody watches. */
  live?: Live;
  /** Folder of the built pages; left out in tests that need none. */
  pages?: string;
};

type Interceptable = { next(): Promise<unknown>; request: { url: URL }; context: Call };

const megabyte = 1024 * 1024;
const bodyMost = { usual: megabyte, files: 21 * megabyte };

/** The whole HTTP side as one fetch handler. */
export function httpApp(ground: HttpGround) {
  const app = new Hono<{ Variables: Variables }>();
  app.use(headers(ground.baseUrl));
  app.get('/livez', (c) => c.text('alive\n'));
  app.get('/readyz', async (c) => {
    const reasons = await ground.notReady();
    return reasons.length === 0 ? c.text('ready\n') : c.text(`not ready: ${reasons.join('; ')}\n`, 503);
  });

  const told = async ({ next, request, context }: Interceptable) => {
    try {
      return await next();
    } catch (error) {
      if (isRefusal(error)) throw error;
      ground.log.error({ err: error, path: request.url.pathname, requestId: context.requestId }, 'fault');
      const { code, ...rest } = fault(context.requestId);
      throw new ORPCError(code, rest);
    }
  };
  const rpc = rpcDoor({ interceptors: [told as never] });
  const rest = new OpenAPIHandler(shelf, {
    interceptors: [told as never],
    plugins: [new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] })],
  });

  app.use(
    '/rpc/*',
    ownSite(ground.baseUrl),
    onlyMethods(() => ['POST']),
    known(ground),
    limited(),
    readable,
  );
  app.use(
    '/api/*',
    ownSite(ground.baseUrl),
    onlyMethods(methodsAt),
    known(ground),
    limited(),
    readable,
    compress(),
  );
  app.get('/api/openapi.json', async (c) => c.json(await describe(ground.baseUrl)));
  const { live } = ground;
  // A page cannot send headers with it, so the workspace stands in the address.
  if (live)
    app.get('/live', (c) =>
      stream(c, live, { ...callOf(c, ground), workspaceId: workspaceOf(c.req.query('in') ?? null) }),
    );
  app.all('/mcp', assistantsOnly(ground), limited(), (c) => assistant(c, callOf(c, ground)));
  // The button of a mail program: it holds no session and sends no header of ours, and the code in the address is all it may do.
  app.post('/unsubscribe/:code', limited(), (c) => unsubscribe(c, callOf(c, ground)));
  app.get('/calendar/:file', (c) => calendar(c, callOf(c, ground)));
  credentialDoors(app, ground, limited());
  app.get('/api', async (c) => c.html(page(await describe(ground.baseUrl))));
  app.use('/rpc/*', async (c, next) => {
    const answer = await rpc(c, callOf(c, ground));
    return answer ? kept(answer) : next();
  });
  app.use('/api/*', async (c, next) => {
    // What HEAD asks for is what GET would answer; the body is left out on the way.
    const { raw } = c.req;
    const asked = raw.method === 'HEAD' ? new Request(raw.url, { headers: raw.headers }) : raw;
    const { matched, response } = await rest.handle(asked, { prefix: '/api', context: callOf(c, ground) });
    return matched ? kept(c.newResponse(response.body, response)) : next();
  });
  app.all('/rpc/*', (c) => refused(c, 'not-found', nowhere));
  app.all('/api/*', (c) => refused(c, 'not-found', nowhere));
  if (ground.pages) app.get('*', files(ground.pages));
  app.onError((error, c) => {
    ground.log.error({ err: error, requestId: c.get('requestId') }, 'fault');
    return c.json(fault(c.get('requestId')), 500);
  });
  return app;
}

async function kept(response: Response): Promise<Response> {
  const isForLater = response.status === 429 || response.status === 503;
  const waitSeconds = isForLater ? await waitSecondsIn(response.clone()) : null;
  if (waitSeconds !== null) response.headers.set('retry-after', String(waitSeconds));
  response.headers.set('cache-control', 'no-store');
  // A file is for keeping: opened in its own tab it would be somebody's words at our address.
  const file = response.headers.get('content-disposition');
  if (file) response.headers.set('content-disposition', file.replace(/^inline/, 'attachment'));
  return response;
}

const usualWaitSeconds = 5;

async function waitSecondsIn(answer: Response): Promise<number> {
  type Told = { data?: { detail?: { waitSeconds?: number } } };
  const told = (await answer.json()) as Told & { json?: Told };
  return (told.json ?? told).data?.detail?.waitSeconds ?? usualWaitSeconds;
}

function limited() {
  const answer = (c: Context) =>
    refused(c, 'bad-input', {
      status: 413,
      message: 'This is larger than we take.',
      next: 'Send less than 1 MB; files up to 20 MB.',
    });
  const small = bodyLimit({ maxSize: bodyMost.usual, onError: answer });
  const large = bodyLimit({ maxSize: bodyMost.files, onError: answer });
  return ((c, next) => (bringsFile(c) ? large : small)(c, next)) satisfies typeof small;
}
