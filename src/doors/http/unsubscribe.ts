// One click in a mail program (RFC 8058): a POST to the address in List-Unsubscribe. Opening the same address shows a page and stops nothing,
// because scanners open every link.
import { call as callAction } from '@orpc/server';
import type { Context } from 'hono';
import type { Call } from '../../actions/call.ts';
import { shelf } from '../../actions/index.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { isRefusal, refused } from './refusals.ts';

export async function unsubscribe(c: Context, call: Call): Promise<Response> {
  try {
    await callAction(
      shelf.notifications.stop,
      { code: c.req.param('code') ?? '', mail: 'off' },
      { context: { ...call, credential: null } },
    );
    return c.text('No more mail will come.\n');
  } catch (error) {
    if (isRefusal(error)) return refused(c, error.code as RefusalCode);
    throw error;
  }
}
