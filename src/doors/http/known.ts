// Finds out who is calling before a byte of the body is read: a stranger cannot have us read what nobody let him send.
import type { MiddlewareHandler } from 'hono';
import { answerTo } from '../../actions/answer-to.ts';
import { identify } from '../../actions/pipeline.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { bringsBody, bringsFile } from './body.ts';
import { callOf, type Ground } from './call.ts';
import type { Variables } from './guard.ts';
import { isRefusal, refused } from './refusals.ts';
import { actionAt } from './routes.ts';

/** Refuses a body nobody is here to take, or that nobody known sends. */
export function known(ground: Ground): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    if (!bringsBody(c)) return next();
    const action = actionAt(c.req.method, c.req.path);
    if (!action) return refused(c, 'not-found', nowhere);
    if (action.asks === 'nobody') return next();
    const call = callOf(c, ground);
    try {
      const who = await identify(call);
      if (action.asks === 'person' && !who.actor) return refused(c, 'no-workspace');
      // A file may take minutes to come in, and a session may end meanwhile: it is asked again.
      if (!bringsFile(c)) c.set('who', who);
    } catch (error) {
      const answer = answerTo(error, call);
      if (isRefusal(answer)) return refused(c, answer.code as RefusalCode);
      throw error;
    }
    return next();
  };
}

export const nowhere = {
  message: 'There is nothing at this address.',
  next: 'Every address there is stands in /api/openapi.json.',
};
