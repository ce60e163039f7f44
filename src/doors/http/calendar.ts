// The address a calendar program reads: it holds no session, and the secret in the address opens one person's meetings and nothing else.
import { call } from '@orpc/server';
import type { Context } from 'hono';
import type { Call } from '../../actions/call.ts';
import { shelf } from '../../actions/index.ts';

/** Answers with an iCalendar file, or that there is none; a wrong secret and a revoked one are the same. */
export async function calendar(c: Context, context: Call): Promise<Response> {
  const secret = c.req.param('file')?.replace(/\.ics$/, '') ?? '';
  try {
    const { text } = await call(shelf.calendars.open, { secret }, { context });
    return c.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="meetings.ics"',
      'cache-control': 'private, max-age=300',
    });
  } catch (error) {
    if ((error as { status?: number }).status === undefined) throw error;
    return c.text('There is no calendar at this address.\n', 404);
  }
}
