// The stream a page listens on: server-sent events with ids, so that a line that broke goes on where it was. Whoever does not read is let go.
import type { Context } from 'hono';
import { answerTo } from '../../actions/answer-to.ts';
import type { Call } from '../../actions/call.ts';
import type { Live, News } from '../../actions/live.ts';
import { identify } from '../../actions/pipeline.ts';
import { audiencesOf } from '../../core/permission.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { isRefusal, refused } from './refusals.ts';

type Actor = Parameters<Live['watch']>[0]['actor'];

const breathMs = 20_000;
/** Bytes that may wait for a reader: beyond that it is not reading. */
const mostWaiting = 256 * 1024;

/** Answers with the stream of a workspace's news for whoever calls. */
export async function stream(c: Context, live: Live, call: Call): Promise<Response> {
  try {
    const { actor } = await identify(call);
    if (!actor) return refused(c, 'no-workspace');
    const last = Number(c.req.header('last-event-id') ?? Number.NaN);
    const since = Number.isSafeInteger(last) && last >= 0 ? last : null;
    return new Response(open(live, call, actor, since), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      },
    });
  } catch (error) {
    const answer = answerTo(error, call);
    if (isRefusal(answer)) return refused(c, answer.code as RefusalCode);
    throw error;
  }
}

function open(live: Live, call: Call, actor: Actor, since: number | null): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string) => {
          try {
            controller.enqueue(encoder.encode(text));
            if ((controller.desiredSize ?? 0) < 0) end();
          } catch {
            end();
          }
        };
        const tell = (fresh: readonly News[] | null) => {
          send(wordsOf(fresh));
          if (fresh?.some(({ kind, thingId }) => kind.startsWith('team.') || thingId === actor.personId))
            void breathe();
        };
        const told = () => send('event: told\ndata: {}\n\n');
        const begun = () => send(': listening\n\n');
        const stop = live.watch({ actor, tell, told, begun, end: () => end() }, since);
        // A session that ends is noticed within a breath, what happens to this person or to teams when it is told; the page then asks anew.
        const breathe = async () => {
          const now = await identify({ ...call, who: null }).catch(() => null);
          if (!now?.actor || !seesTheSame(now.actor, actor)) return end();
          send(': still here\n\n');
        };
        const breath = setInterval(breathe, breathMs);
        end = () => {
          clearInterval(breath);
          stop();
          end = () => {};
          try {
            controller.close();
          } catch {
            // closed from the other side already
          }
        };
        send('retry: 2000\n\n');
      },
      cancel: () => end(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  );
}

// A login falls back on another workspace of its own when it is no longer in this one.
function seesTheSame(one: Actor, other: Actor): boolean {
  const seen = (actor: Actor) => [actor.personId, actor.role, ...audiencesOf(actor).sort()].join();
  return seen(one) === seen(other);
}

function wordsOf(fresh: readonly News[] | null): string {
  if (fresh === null) return 'event: all\ndata: {}\n\n';
  return `id: ${fresh.at(-1)?.sequence}\ndata: ${JSON.stringify(fresh)}\n\n`;
}
