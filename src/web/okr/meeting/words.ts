// Meetings in words: what each is called, what became of it with its shape, what people are in it.
import type { MeetingInList } from '../../../actions/meetings/shapes.ts';
import type { AttendeeRole, MeetingKind, Side } from '../../../core/meeting/kinds.ts';
import type { MeetingState } from '../../../core/meeting/standing.ts';
import type { Tone } from '../../parts/chart/trend.ts';
import type { ShapeName } from '../../parts/shape.tsx';

/** "Leadership review". */
export function kindWords(kind: MeetingKind): string {
  return kind.slice(0, 1).toUpperCase() + kind.slice(1);
}

/** What people call it: its own title, else its kind, with the team where a team holds it. */
export function nameOf({
  title,
  kind,
  teamName,
}: Pick<MeetingInList, 'title' | 'kind' | 'teamName'>): string {
  const own = title ?? kindWords(kind);
  return teamName ? `${own}, ${teamName}` : own;
}

type Look = { tone: Tone; shape: ShapeName; word: string };

/** Shape, word and tone of what became of a meeting. */
export const stateLooks: Record<MeetingState, Look> = {
  scheduled: { tone: 'none', shape: 'ring', word: 'To come' },
  rescheduled: { tone: 'none', shape: 'ring', word: 'Moved' },
  running: { tone: 'none', shape: 'play', word: 'Running' },
  held: { tone: 'good', shape: 'disc', word: 'Held' },
  'held without quorum': { tone: 'warn', shape: 'triangle', word: 'Held without quorum' },
  missed: { tone: 'bad', shape: 'square', word: 'Missed' },
  cancelled: { tone: 'none', shape: 'diamond', word: 'Cancelled' },
};

export const sideWords: Record<Side, string> = {
  sponsor: 'the sponsor’s',
  programme: 'the programme’s',
  team: 'the team’s',
  nobody: 'nobody’s',
};

export const roleWords: Record<AttendeeRole, string> = {
  sponsor: 'Sponsor',
  'programme lead': 'Programme lead',
  'team lead': 'Team lead',
  coach: 'Coach',
  member: 'Member',
  guest: 'Guest',
};

/** "21:36"; hours are counted in minutes. @param seconds not negative */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
