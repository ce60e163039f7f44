// MCP over HTTP: stateless, one request at a time, for whoever holds an API token. A session cookie opens nothing here. What speaks it is loaded with
// the first request: most servers are never asked, and would hold 10 MB for it.
import { ORPCError, call as run } from '@orpc/server';
import type { Context, MiddlewareHandler } from 'hono';
import { answerTo } from '../../actions/answer-to.ts';
import type { Call } from '../../actions/call.ts';
import { identify } from '../../actions/pipeline.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { callOf, type Ground } from './call.ts';
import type { Variables } from './guard.ts';
import { isRefusal, refused } from './refusals.ts';

/** Lets nobody on but the holder of a token: before the body is read, and not asked again after it. */
export function assistantsOnly(ground: Ground): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    const call = callOf(c, ground);
    if (call.credential?.kind !== 'token') return unknown(c);
    try {
      c.set('who', await identify(call));
    } catch (error) {
      const answer = answerTo(error, call);
      if (!isRefusal(answer)) throw error;
      return answer.code === 'not-signed-in' ? unknown(c) : refused(c, answer.code as RefusalCode);
    }
    return next();
  };
}

/** Answers one request of an assistant that was let on. */
export async function assistant(c: Context, call: Call): Promise<Response> {
  const [{ createMcpHandler }, { mcpServer }] = await Promise.all([
    import('@modelcontextprotocol/server'),
    import('../mcp/server.ts'),
  ]);
  const scopes = call.who?.actor?.scopes ?? [];
  const handler = createMcpHandler(() =>
    mcpServer(
      scopes,
      (tool, input, client, key) =>
        run(tool.procedure, input as never, {
          context: {
            ...call,
            via: 'assistant',
            assistant: client,
            idempotencyKey: key ?? call.idempotencyKey,
          },
        }),
      call.agent || 'unnamed',
      refusalWords,
      c.req.header('mcp-session-id') ?? null,
    ),
  );
  return handler.fetch(c.req.raw);
}

function unknown(c: Context): Response {
  c.header('www-authenticate', 'Bearer realm="Quarterdeck"');
  return refused(c, 'not-signed-in', {
    next: 'Send an API token of Settings, API tokens, as a bearer token.',
  });
}

type Told = { next?: string; detail?: { say?: string; issues?: { path: unknown[]; message: string }[] } };

function refusalWords(error: unknown): string | null {
  if (!isRefusal(error) || !(error instanceof ORPCError)) return null;
  const { next, detail } = (error.data ?? {}) as Told;
  const issues = detail?.issues?.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`) ?? [];
  return [`${error.code}: ${detail?.say ?? error.message}`, next, ...issues].filter(Boolean).join('\n');
}
