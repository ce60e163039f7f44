// The shelf as the browser calls it. Answers are plain JSON by their schemas, so they go out as they are: oRPC's own way looks through every value
// for dates, sets and the like, copies it and sends it as a stream, which took a third of the server's time for a long list.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { StandardRPCJsonSerializer, StandardRPCSerializer } from '@orpc/client/standard';
import {
  StandardHandler,
  type StandardHandlerOptions,
  StandardRPCCodec,
  StandardRPCMatcher,
} from '@orpc/server/standard';
import { toFetchBody, toFetchHeaders, toStandardLazyRequest } from '@orpc/standard-server-fetch';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Call } from '../../actions/call.ts';
import { shelf } from '../../actions/index.ts';

class PlainJson extends StandardRPCJsonSerializer {
  override serialize(...data: Parameters<StandardRPCJsonSerializer['serialize']>) {
    return data[0] instanceof Blob
      ? super.serialize(...data)
      : ([data[0], [], [], []] as ReturnType<StandardRPCJsonSerializer['serialize']>);
  }
}

/** Answers calls under /rpc; null where the shelf has nothing at the address. */
export function rpcDoor(options: StandardHandlerOptions<Call>) {
  const codec = new StandardRPCCodec(new StandardRPCSerializer(new PlainJson()));
  const handler = new StandardHandler(shelf, new StandardRPCMatcher(), codec, options);
  return async (c: Context, context: Call): Promise<Response | null> => {
    const { matched, response } = await handler.handle(toStandardLazyRequest(c.req.raw), {
      prefix: '/rpc',
      context,
    });
    if (!matched) return null;
    const headers = toFetchHeaders(response.headers);
    const body = toFetchBody(response.body, headers) ?? null;
    const status = response.status as ContentfulStatusCode;
    if (typeof body !== 'string') return c.newResponse(body as ReadableStream, { status, headers });
    const { encoding, bytes } = await packed(body, c.req.header('accept-encoding') ?? '');
    headers.set('vary', 'accept-encoding');
    if (encoding) headers.set('content-encoding', encoding);
    return c.newResponse(bytes, { status, headers });
  };
}

const worthPacking = 1024;
const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 }, level: 1 };

// Quick rather than tight: on one's own network the packing would take longer than the sending.
async function packed(body: string, accepted: string) {
  const encoding = (['br', 'gzip'] as const).find((each) => new RegExp(`\\b${each}\\b`).test(accepted));
  if (!encoding || body.length < worthPacking) return { encoding: null, bytes: body };
  return { encoding, bytes: new Uint8Array(await pack[encoding](body, quick)) };
}
