// What became of the ceremonies on the calendar (RV_MISS, RV_EMPTY, SP_ABS). One called off before the commit was never promised and is left out.
import type { Day } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import type { MeetingKind, Side } from '../../core/meeting/kinds.ts';
import { type Attendee, type Happened, quorumOf, standingOf } from '../../core/meeting/standing.ts';
import type { Piece } from './piece.ts';

export type Ceremony = Happened & {
  id: Id;
  kind: MeetingKind;
  teamId: Id | null;
  cancelledSide: Side | null;
  attendees: readonly Attendee[];
  /** Decisions of it that have an owner and a date. */
  decisions: number;
};

const reviews: readonly MeetingKind[] = ['leadership review', 'mid-quarter review', 'quarter review'];

export type MeetingPieces = Record<'RV_MISS' | 'RV_EMPTY' | 'SP_ABS', Piece[]>;

/** Reads the ceremonies of a cycle at `now`. One whose time has not run out yet is not counted. */
export function readMeetings(
  ceremonies: readonly Ceremony[],
  now: Date,
  daysOff: ReadonlySet<Day>,
): MeetingPieces {
  const pieces: MeetingPieces = { RV_MISS: [], RV_EMPTY: [], SP_ABS: [] };
  for (const ceremony of ceremonies) {
    const { state, countsAsMissed } = standingOf(ceremony, ceremony.attendees, now, daysOff);
    if (state === 'cancelled') continue;
    const isHeld = state === 'held' || state === 'held without quorum';
    const isOver = isHeld || countsAsMissed;
    if (!isOver) continue;
    const { kind, needs, cancelledSide, attendees } = ceremony;
    const piece = { kind: 'meeting' as const, id: ceremony.id, teamId: ceremony.teamId };
    if (reviews.includes(kind)) {
      pieces.RV_MISS.push({ ...piece, isBad: countsAsMissed });
      if (isHeld) pieces.RV_EMPTY.push({ ...piece, isBad: ceremony.decisions === 0 });
    }
    if (!needs.includes('sponsor')) continue;
    // One that nobody held and nobody called off is a missed meeting, and no word about the sponsor.
    const wasAbsent = isHeld ? !quorumOf(needs, attendees).isReached : cancelledSide === 'sponsor';
    pieces.SP_ABS.push({ ...piece, isBad: wasAbsent });
  }
  return pieces;
}
