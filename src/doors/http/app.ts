// The HTTP door: the browser's calls under /rpc, the same actions as REST under /api, health, and the built pages.
import { SmartCoercionPlugin } from '@orpc/json-schema';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError, onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import { shelf } from '../../actions/index.ts';
import { refusalOf } from '../../core/refusal.ts';
import { callOf, type Ground } from './call.ts';
import { describe, page } from './describe.ts';
import { files } from './files.ts';
import { headers, ownSite, type Variables } from './guard.ts';

export type HttpGround = Ground & {
  log: Logger;
  /** What keeps the server from being ready, in words; empty when it is. */
  notReady: () => Promise<string[]>;
  /** Folder of the built pages; left out in tests that need none. */
  pages?: string;
};

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

  const faults = onError<Promise<unknown>, { next(): Promise<unknown>; request: { url: URL } }, []>(
    (error, { request }) => {
      if (!(error instanceof ORPCError) || error.status >= 500)
        ground.log.error({ err: error, path: request.url.pathname }, 'fault');
    },
  );
  const rpc = new RPCHandler(shelf, { interceptors: [faults as never] });
  const rest = new OpenAPIHandler(shelf, {
    interceptors: [faults as never],
    plugins: [new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] })],
  });

  app.use('/rpc/*', ownSite, limited(), compress());
  app.use('/api/*', ownSite, limited(), compress());
  app.get('/api/openapi.json', async (c) => c.json(await describe(ground.baseUrl)));
  app.get('/api', async (c) => c.html(page(await describe(ground.baseUrl))));
  app.use('/rpc/*', async (c, next) => {
    const { matched, response } = await rpc.handle(c.req.raw, { prefix: '/rpc', context: callOf(c, ground) });
    return matched ? kept(c.newResponse(response.body, response)) : next();
  });
  app.use('/api/*', async (c, next) => {
    const { matched, response } = await rest.handle(c.req.raw, {
      prefix: '/api',
      context: callOf(c, ground),
    });
    return matched ? kept(c.newResponse(response.body, response)) : next();
  });
  app.all('/rpc/*', (c) => c.json(unknownPath(c.get('requestId')), 404));
  app.all('/api/*', (c) => c.json(unknownPath(c.get('requestId')), 404));
  if (ground.pages) app.get('*', files(ground.pages));
  app.onError((error, c) => {
    ground.log.error({ err: error, requestId: c.get('requestId') }, 'fault');
    return c.json(
      {
        code: 'fault',
        status: 500,
        message: 'Something broke on our side. Nothing was changed.',
        data: { requestId: c.get('requestId') },
      },
      500,
    );
  });
  return app;
}

function kept(response: Response): Response {
  response.headers.set('cache-control', 'no-store');
  // A file is for keeping: opened in its own tab it would be somebody's words at our address.
  const file = response.headers.get('content-disposition');
  if (file) response.headers.set('content-disposition', file.replace(/^inline/, 'attachment'));
  return response;
}

function limited() {
  const answer = {
    code: 'bad-input',
    status: 413,
    message: 'This is larger than we take.',
    data: { next: 'Send less than 1 MB; files up to 20 MB.' },
  };
  const small = bodyLimit({ maxSize: bodyMost.usual, onError: (c) => c.json(answer, 413) });
  const large = bodyLimit({ maxSize: bodyMost.files, onError: (c) => c.json(answer, 413) });
  return ((c, next) =>
    (/\/(imports)(\/|$)/.test(c.req.path) ? large : small)(c, next)) satisfies typeof small;
}

function unknownPath(requestId: string) {
  const { sentence, next } = refusalOf('not-found');
  return { defined: false, code: 'not-found', status: 404, message: sentence, data: { next, requestId } };
}
