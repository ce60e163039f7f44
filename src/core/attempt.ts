// One sitting of an assessment, from the booking to the day nothing can change it any more. Where it stands is derived: what happened is stored, its name is not.

export const attemptStates = [
  'booked',
  'checked-in',
  'running',
  'submitted',
  'marking',
  'moderation',
  'decided',
  'released',
  'final',
  'void',
] as const;
export type AttemptState = (typeof attemptStates)[number];

const appealDays = 30;
/** Before a component may be sat again. */
const retakeDays = 14;
/** How long a component that was passed stands for itself. */
const componentMonths = 12;

const dayMs = 86_400_000;
const minuteMs = 60_000;

type Happened = {
  checkedInAt: string | null;
  startedAt: string | null;
  submittedAt: string | null;
  voidedAt: string | null;
  /** Pieces that people mark, those with their marks, and those a third mark or a word is due on. */
  scripts: number;
  marked: number;
  moderating: number;
  decidedAt: string | null;
  releasedAt: string | null;
  /** An appeal nobody has answered yet. */
  isAppealed: boolean;
};

export function attemptState(had: Happened, now: Date): AttemptState {
  if (had.voidedAt) return 'void';
  if (had.releasedAt) return isFinal(had, now) ? 'final' : 'released';
  if (!had.submittedAt) return had.startedAt ? 'running' : had.checkedInAt ? 'checked-in' : 'booked';
  if (had.decidedAt) return 'decided';
  if (had.moderating > 0) return 'moderation';
  return had.scripts > 0 && had.marked < had.scripts ? 'marking' : 'submitted';
}

const isFinal = ({ releasedAt, isAppealed }: Happened, now: Date) =>
  !isAppealed && now.getTime() > appealEnd(releasedAt as string).getTime();

/** The last moment an appeal is taken. */
export const appealEnd = (releasedAt: string): Date => new Date(Date.parse(releasedAt) + appealDays * dayMs);

/** When a component may be sat again. */
export const retakeFrom = (releasedAt: string): Date => new Date(Date.parse(releasedAt) + retakeDays * dayMs);

/** Until when what was passed need not be sat again. */
export function standsUntil(releasedAt: string): Date {
  const until = new Date(releasedAt);
  until.setUTCMonth(until.getUTCMonth() + componentMonths);
  return until;
}

type Granted = { timeFactor: number | null; noClock: boolean };

/** When a sitting ends by its clock; null where there is none. */
export function endOfSitting(
  startedAt: string,
  minutes: number | null,
  granted: Granted | null,
): Date | null {
  if (minutes === null || granted?.noClock) return null;
  return new Date(Date.parse(startedAt) + minutes * (granted?.timeFactor ?? 1) * minuteMs);
}
