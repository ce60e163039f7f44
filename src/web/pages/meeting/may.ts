// What the reader may do in this meeting: the server's own rights, asked with what the meeting knows of them.
import { useMay } from '../../app/may.ts';
import { useMe } from '../../app/me.ts';
import type { Shown } from './shown.ts';

export function useMeetingMay(meeting: Shown) {
  const may = useMay();
  const me = useMe();
  const self = me?.personId ?? null;
  const thing = {
    ownerId: self && meeting.runnerIds.includes(self) ? self : meeting.organiserId,
    contributorIds: meeting.attendees.flatMap(({ personId, delegateId }) =>
      delegateId ? [personId, delegateId] : [personId],
    ),
    teamId: meeting.teamId,
  };
  return {
    self,
    run: may('meetings.run', thing),
    change: may('meetings.edit', thing),
    edit: may('agenda-items.edit', thing),
    attend: (personId: string) => may('meetings.attend', { ...thing, personId }),
    empower: (personId: string) => may('meetings.empower', { personId }),
  };
}

export type MeetingMay = ReturnType<typeof useMeetingMay>;
