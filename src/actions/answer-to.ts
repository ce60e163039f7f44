// What a caller is told of anything that was thrown: a refusal in its own words, or the fault itself, which the door logs and never shows.
import { ORPCError, ValidationError } from '@orpc/server';
import { Refusal, type RefusalCode, refusalOf } from '../core/refusal.ts';
import type { Call } from './call.ts';
import { issuesOf } from './closed.ts';

// What PostgreSQL refused on our behalf, in our words.
const databaseRefusals: Record<string, RefusalCode> = {
  '23503': 'not-found',
  '23505': 'already-exists',
  '53300': 'busy',
  '57014': 'busy',
  QD001: 'last-owner',
};

// Enough to mend a form by; a body of a thousand mistakes is not told all of them.
const mostIssues = 50;

/** The answer to anything thrown: a refusal in its own words, or the fault itself for the door to log. */
export function answerTo(error: unknown, call: Call): unknown {
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    return toAnswer('bad-input', { issues: issuesOf(error.cause.issues).slice(0, mostIssues) }, call);
  }
  if (error instanceof Refusal) return toAnswer(error.code, error.detail, call);
  const code = databaseRefusals[(error as { code?: string } | null)?.code ?? ''];
  return code ? toAnswer(code, undefined, call) : error;
}

function toAnswer(code: RefusalCode, detail: Record<string, unknown> | undefined, call: Call) {
  const { status, sentence, next } = refusalOf(code);
  return new ORPCError(code, {
    status,
    message: sentence,
    data: { next, ...(detail ? { detail } : {}), requestId: call.requestId },
  });
}
