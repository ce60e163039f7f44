// MCP over HTTP: stateless, one request at a time, for whoever holds an API token. A session cookie opens nothing here.
import { createMcpHandler } from '@modelcontextprotocol/server';
import { ORPCError, call as run } from '@orpc/server';
import type { Context } from 'hono';
import type { Call } from '../../actions/call.ts';
import { answerTo, identify } from '../../actions/pipeline.ts';
import { mcpServer } from '../mcp/server.ts';
import { isRefusal, refused } from './refusals.ts';

/** Answers one request of an assistant. */
export async function assistant(c: Context, call: Call): Promise<Response> {
  if (call.credential?.kind !== 'token') return unknown(c);
  const who = await identify(call).catch((error: unknown) => {
    if (isRefusal(answerTo(error, call))) return null;
    throw error;
  });
  if (!who?.actor) return unknown(c);
  const { scopes } = who.actor;
  const handler = createMcpHandler(() =>
    mcpServer(
      scopes,
      (tool, input, client) =>
        run(tool.procedure, input as never, {
          context: { ...call, who, via: 'assistant', assistant: client, idempotencyKey: null },
        }),
      call.agent || 'unnamed',
      refusalWords,
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
