// The learner's next meeting, and the drills that belong to it. Only the next two days count: practice fades.
import { isFor } from '../../academy/drill/ahead.ts';
import type { Outline } from '../../academy/path/outline.ts';
import type { MeetingKind } from '../../core/meeting/kinds.ts';
import * as meetings from '../../db/meetings.ts';
import type { Work } from '../pipeline.ts';

const nearHours = 48;

export type Near = {
  meetingId: string;
  kind: MeetingKind;
  title: string;
  startsAt: string;
  drills: string[];
};

/** The next meeting within two days for which there is something to practise; null where there is none. */
export async function meetingAhead(
  { tx, actor, call }: Pick<Work<unknown>, 'tx' | 'actor' | 'call'>,
  { drills }: Outline,
): Promise<Near | null> {
  const window = {
    involves: actor.personId,
    from: call.now.toISOString(),
    to: new Date(call.now.getTime() + nearHours * 3_600_000).toISOString(),
  };
  for (const { id, kind, title, startsAt, endedAt, cancelledAt } of await meetings.list(
    tx,
    actor.workspaceId,
    window,
    20,
  )) {
    const own = drills.filter(({ outcome }) => isFor(kind, outcome)).map((drill) => drill.id);
    if (own.length > 0 && !endedAt && !cancelledAt)
      return {
        meetingId: id,
        kind,
        title: title ?? kind,
        startsAt: new Date(startsAt).toISOString(),
        drills: own,
      };
  }
  return null;
}
