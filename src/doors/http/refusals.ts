// What the door itself says no with, in the same form as the shelf does.
import { ORPCError } from '@orpc/server';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type RefusalCode, refusalCodes, refusalOf } from '../../core/refusal.ts';

/** Refuses a request before it reaches the shelf. The status says more than the code does where HTTP has a word of its own. */
export function refused(
  c: Context,
  code: RefusalCode,
  more: { status?: ContentfulStatusCode; message?: string; next?: string; detail?: object } = {},
): Response {
  const { status, sentence, next } = refusalOf(code);
  const { detail } = more;
  const answer = {
    defined: false,
    code,
    status: more.status ?? status,
    message: more.message ?? sentence,
    data: { next: more.next ?? next, ...(detail && { detail }), requestId: c.get('requestId') },
  };
  return c.json(answer, answer.status as ContentfulStatusCode);
}

const codes: readonly string[] = refusalCodes;

/** Whether something thrown is one of our own refusals, and no fault. */
export const isRefusal = (error: unknown): error is ORPCError<string, unknown> =>
  error instanceof ORPCError && codes.includes(error.code);

/** All that anybody is told of a fault: what broke is in the log, under the id of the request. */
export function fault(requestId: string) {
  const message = 'Something broke on our side. Nothing was changed.';
  const next = 'Try again; if it stays, give the id of this request to whoever runs the server.';
  return { defined: false, code: 'fault', status: 500, message, data: { next, requestId } };
}
