// Gathers what an agenda is written from, as its reader may see it, and writes it. Nothing here is stored until the meeting begins.
import { addDays, type Day, daysBetween } from '../../core/calendar/day.ts';
import { localDay } from '../../core/calendar/zone.ts';
import { allows } from '../../core/cycle.ts';
import { clockOf } from '../../core/escalation-clock.ts';
import type { Id } from '../../core/id.ts';
import type { AgendaFacts, AgendaItem, Course } from '../../core/meeting/agenda/shapes.ts';
import { writeAgenda } from '../../core/meeting/agenda/write.ts';
import type { MeetingKind } from '../../core/meeting/kinds.ts';
import { plain } from '../../core/number.ts';
import { refuse } from '../../core/refusal.ts';
import * as additions from '../../db/additions.ts';
import * as facts from '../../db/agenda-facts.ts';
import * as agendaItems from '../../db/agenda-items.ts';
import * as cycles from '../../db/cycles.ts';
import * as decisions from '../../db/decisions.ts';
import * as escalations from '../../db/escalations.ts';
import * as holidays from '../../db/holidays.ts';
import type { MeetingRow } from '../../db/meetings.ts';
import type { Work } from '../pipeline.ts';

type Around = Pick<Work<unknown>, 'actor' | 'tx' | 'call'>;

/** How far back a meeting looks that has none of its kind before it. */
const looksBackDays: Partial<Record<MeetingKind, number>> = { 'weekly check-in': 7, 'leadership review': 14 };
const msPerDay = 86_400_000;

/** What is looked at and until when changes are news. */
export type Scope = { cycleId: Id; teamIds: Id[] | null; since: string; today: Day };

/** The scope of a meeting: its team with those below, or everybody; changes since the last one of its kind. */
export async function scopeOf(
  { actor, tx, call }: Around,
  meeting: MeetingRow,
  last: MeetingRow | undefined,
): Promise<Scope> {
  const cycle = (await cycles.find(tx, actor.workspaceId, meeting.cycleId)) ?? refuse('not-found');
  const lookBack = looksBackDays[meeting.kind];
  const from = meeting.begunAt ? Date.parse(meeting.begunAt) : call.now.getTime();
  const default_ = lookBack
    ? new Date(from - lookBack * msPerDay).toISOString()
    : `${cycle.startsOn}T00:00:00.000Z`;
  return {
    cycleId: cycle.id,
    teamIds: meeting.teamId ? await facts.circleOf(tx, actor.workspaceId, meeting.teamId) : null,
    since: last?.endedAt && last.cycleId === cycle.id ? last.endedAt : default_,
    today: localDay(call.now, meeting.zone),
  };
}

// While these still wait they come on the agenda again by themselves.
const writesItself: ReadonlySet<string> = new Set([
  'escalation',
  'addition',
  'decisions',
  'changes',
  'silent',
]);

/** What the system puts on the agenda of a meeting, as whoever asks may see it. */
export async function writeFor(
  around: Around,
  meeting: MeetingRow,
  scope: Scope,
  courses: readonly Course[],
  last: MeetingRow | undefined,
): Promise<AgendaItem[]> {
  const { actor, tx } = around;
  const objectiveIds = courses.map(({ objectiveId }) => objectiveId);
  const [asked, decided, parked, additions, targets, drafts, handedOn] = await Promise.all([
    askedIn(around, meeting, scope),
    decidedIn(around, scope, last),
    last ? agendaItems.ofMeeting(tx, actor.workspaceId, last.id) : [],
    unpaidIn(around, meeting, scope, objectiveIds),
    facts.targetChanges(tx, actor.workspaceId, scope),
    draftsIn(around, meeting, scope),
    facts.handedOn(tx, actor.workspaceId, scope, betsOf(meeting, scope)),
  ]);
  return writeAgenda({
    kind: meeting.kind,
    minutes: meeting.minutes,
    escalations: asked,
    decisions: { ...standing(decided.own), past: decided.past.length },
    parked: parked.filter(({ state, kind }) => state === 'parked' && !writesItself.has(kind)),
    additions,
    targets: targets.map(({ changes, unit, ...row }) => ({ ...row, ...moveOf(changes, unit) })),
    courses,
    drafts,
    ...handedOn,
  });
}

// A reset plans the quarter after its own.
async function draftsIn({ actor, tx }: Around, { kind }: MeetingRow, scope: Scope): Promise<number> {
  if (kind !== 'reset') return facts.drafts(tx, actor.workspaceId, scope);
  const all = await cycles.list(tx, actor.workspaceId);
  const own = all.find(({ id }) => id === scope.cycleId);
  const next = all.findLast(
    ({ startsOn, phase }) => own && startsOn > own.startsOn && allows(phase, 'draft'),
  );
  return next ? facts.drafts(tx, actor.workspaceId, { ...scope, cycleId: next.id }) : 0;
}

const yearDays = 366;

// The yearly workshop looks back over the quarters of a year, every other meeting at its own.
function betsOf({ kind }: MeetingRow, { cycleId, today }: Scope): Parameters<typeof facts.handedOn>[3] {
  return kind === 'annual outcomes' ? { after: addDays(today, -yearDays) } : { cycleId };
}

function standing(own: readonly decisions.DecisionRow[]): { of: number; done: number } {
  const kept = own.filter(({ state }) => state !== 'withdrawn');
  return { of: kept.length, done: kept.filter(({ state }) => state === 'done').length };
}

async function askedIn(
  { actor, tx, call }: Around,
  { zone }: MeetingRow,
  { cycleId, teamIds }: Scope,
): Promise<AgendaFacts['escalations']> {
  const [rows, daysOff] = await Promise.all([
    escalations.list(tx, actor.workspaceId, { cycleId, isOpen: true, ...(teamIds ? { teamIds } : {}) }),
    holidays.daysOff(tx, actor.workspaceId),
  ]);
  return rows.map((row) => {
    const { daysLeft, of, isLate } = clockOf(row, call.now, zone, daysOff);
    return { ...row, day: Math.max(1, of - daysLeft), of, isLate };
  });
}

/** What the last meeting decided, and what is past its date in this circle. */
export async function decidedIn(
  { actor, tx }: Around,
  { cycleId, teamIds, today }: Scope,
  last: MeetingRow | undefined,
): Promise<{ own: decisions.DecisionRow[]; past: decisions.DecisionRow[] }> {
  const page = { limit: 100, offset: 0 };
  const [{ rows: own }, { rows: past }] = await Promise.all([
    last ? decisions.list(tx, actor.workspaceId, { meetingId: last.id }, page) : { rows: [] },
    decisions.list(tx, actor.workspaceId, { cycleId, pastOn: today }, page),
  ]);
  const known = new Set(own.map(({ id }) => id));
  return {
    own,
    past: past.filter(
      ({ id, teamId }) => !known.has(id) && (!teamIds || (teamId !== null && teamIds.includes(teamId))),
    ),
  };
}

async function unpaidIn(
  { actor, tx }: Around,
  { zone }: MeetingRow,
  { cycleId, teamIds, today }: Scope,
  objectiveIds: readonly Id[],
): Promise<AgendaFacts['additions']> {
  const added = await additions.list(tx, actor.workspaceId, { cycleId });
  const ours = new Set(objectiveIds);
  return added
    .filter(
      ({ decisionId, stillRuns, objectiveId }) =>
        !decisionId && stillRuns && (!teamIds || ours.has(objectiveId)),
    )
    .map((row) => ({
      objectiveId: row.objectiveId,
      keyResultId: row.keyResultId,
      title: row.keyResultTitle ?? row.objectiveTitle,
      addedByName: row.actorName,
      unpaidDays: Math.max(0, daysBetween(localDay(new Date(row.at), zone), today)),
    }));
}

// Of several numbers moved at once the target is the one people mean.
function moveOf(changes: Record<string, [unknown, unknown]>, unit: string): { from: string; to: string } {
  const [before, after] = changes.target ?? Object.values(changes)[0] ?? [null, null];
  const words = (value: unknown) => (typeof value === 'number' ? plain(value, unit) : 'nothing');
  return { from: words(before), to: words(after) };
}
