// Lays the ceremonies of the last quarter and the running one as their plan places them, and what became of each. The next review is tomorrow.
import { addDays, type Day } from '../../core/calendar/day.ts';
import type { Id } from '../../core/id.ts';
import { type AttendeeRole, manners } from '../../core/meeting/kinds.ts';
import { type Placed, placeMeetings } from '../../core/meeting/place.ts';
import { newId } from '../new-id.ts';
import { rhythm, zone } from './calendar.ts';
import { chanceOf } from './chance.ts';
import { dayIn, minutesAfter, moment, workingDay } from './clock.ts';
import type { DatedCycle, Ground } from './ground.ts';
import { layTalk } from './meeting-talk.ts';
import { type Fate, fates, holdsWeekly } from './story/meetings.ts';
import { members, type Person, rhythmRoles, type TeamName, teams } from './story/people.ts';

const organiser: Person = 'Ines Carvalho';

type LaidMeeting = Placed & { id: Id; plannedAt: Date; fate: Fate | undefined; isOver: boolean };

export function layMeetings(ground: Ground, cycle: DatedCycle): void {
  const placed = placeMeetings({
    cycle: { ...cycle, rhythm },
    zone,
    daysOff: new Set(),
    teams: teams.filter(({ under }) => under !== null).map(({ name }) => ground.teamId(name)),
    opensYear: false,
  });
  const seen = new Map<string, number>();
  const laid = placed
    .filter(({ kind }) => cycle.quarter === 0 || kind !== 'team drafting')
    .map((each): LaidMeeting => {
      const nth = (seen.get(`${each.kind} ${each.teamId}`) ?? 0) + 1;
      seen.set(`${each.kind} ${each.teamId}`, nth);
      const fate = fates.find(
        (one) => one.kind === each.kind && one.quarter === cycle.quarter && one.nth === nth,
      );
      const moved = fate?.is === 'moved' ? moment(addDays(each.day, fate.days), '10:00') : each.startsAt;
      return {
        ...each,
        id: newId(),
        plannedAt: each.startsAt,
        startsAt: moved,
        fate,
        isOver: minutesAfter(moved, each.minutes) < ground.now,
      };
    });
  const tomorrow = cycle.quarter === 0 ? bringToTomorrow(ground, laid) : null;
  for (const meeting of laid) layMeeting(ground, cycle, meeting, meeting === tomorrow);
  const held = laid.filter((meeting) => meeting.kind === 'leadership review' && isHeld(ground, meeting));
  const last = held.at(-1);
  if (last && cycle.quarter === 0) layTalk(ground, cycle, last);
}

// Whoever opens the demo finds a review to prepare: the next one is brought to the working day after today.
function bringToTomorrow({ today, now }: Ground, laid: LaidMeeting[]): LaidMeeting | null {
  const next = laid.find(({ kind, startsAt }) => kind === 'leadership review' && startsAt >= now);
  if (!next) return null;
  next.startsAt = moment(workingDay(addDays(today, 1)), '10:30');
  return next;
}

const reasonForTomorrow = 'Before the mid-quarter review has gone cold.';

function layMeeting(ground: Ground, cycle: DatedCycle, meeting: LaidMeeting, isTomorrow: boolean): void {
  const { id, kind, teamId, slot, startsAt, plannedAt, minutes, fate } = meeting;
  const by = ground.personId(organiser);
  const madeAt = planMade(ground, cycle);
  const off = fate?.is === 'called off' ? fate : null;
  const held = isHeld(ground, meeting);
  const began = minutesAfter(startsAt, 2);
  const needs = [...manners[kind].needs];
  const moved = fate?.is === 'moved' ? fate.because : isTomorrow ? reasonForTomorrow : '';
  ground.book.add('meeting', {
    ...{ id, kind, slot, minutes, zone, needs },
    cycle_id: cycle.id,
    team_id: teamId,
    starts_at: startsAt.toISOString(),
    planned_at: plannedAt.toISOString(),
    place: teamId ? '' : 'The chart room',
    organiser_id: by,
    moved_because: moved,
    by_hand: moved !== '',
    begun_at: held ? began.toISOString() : null,
    begun_by: held ? by : null,
    ended_at: held ? minutesAfter(began, minutes - 4).toISOString() : null,
    ended_by: held ? by : null,
    paused_seconds: 0,
    cancelled_at: off ? moment(addDays(meeting.day, -1), '17:10').toISOString() : null,
    cancelled_by: off ? by : null,
    cancelled_side: off?.side ?? null,
    cancelled_because: off?.because ?? '',
    cancelled_in: off ? 'running' : null,
    sequence: moved || off ? 1 : 0,
    version: held ? 3 : moved || off ? 2 : 1,
    created_at: madeAt.toISOString(),
  });
  const about = { by, cycleId: cycle.id, thingId: id };
  const body = { kind, teamId, startsAt: plannedAt.toISOString(), minutes, requiredRoles: needs };
  ground.book.note({ kind: 'meeting.scheduled', at: madeAt, ...about, body });
  if (off)
    ground.book.note({
      kind: 'meeting.cancelled',
      at: moment(addDays(meeting.day, -1), '17:10'),
      ...about,
      body: { kind, bySide: off.side, reason: off.because, requiredRoles: needs, phase: 'running' },
    });
  const attendance = layAttendance(ground, meeting, held);
  if (held)
    ground.book.note({
      kind: 'meeting.held',
      at: minutesAfter(began, minutes - 4),
      ...about,
      body: {
        kind,
        teamId,
        requiredRoles: needs,
        hasQuorum: fate?.is !== 'without quorum',
        attendance,
        delegations: [],
        decisions: [],
      },
    });
}

// The plan of a quarter is made as its drafting begins; the running one was made before anything of it happened.
function planMade({ now }: Ground, { startsOn }: DatedCycle): Date {
  const made = moment(workingDay(addDays(startsOn, -29)), '16:40');
  return made < now ? made : now;
}

function isHeld(ground: Ground, { isOver, fate, teamId, id, startsAt }: LaidMeeting): boolean {
  if (!isOver || fate?.is === 'skipped' || fate?.is === 'called off') return false;
  const team = teams.find(({ name }) => ground.teamId(name) === teamId)?.name;
  const share = team ? (holdsWeekly[team] ?? 0.95) : 1;
  return share >= 1 || chanceOf(`${team} ${dayIn(startsAt)} ${id.length}`).next() < share;
}

type Row = { personId: Id; role: AttendeeRole; presence: 'here' | 'away' };

function layAttendance(ground: Ground, meeting: LaidMeeting, isHeldMeeting: boolean): Row[] {
  const team = teams.find(({ name }) => ground.teamId(name) === meeting.teamId)?.name;
  const expected = new Map<Person, AttendeeRole>(team ? ofTeam(team) : ofAll());
  return [...expected].map(([person, role]) => {
    const without = meeting.fate?.is === 'without quorum' ? meeting.fate : null;
    const isAway = role === 'sponsor' ? without !== null : comesNot(person, meeting.day);
    const presence = isAway ? ('away' as const) : ('here' as const);
    const personId = ground.personId(person);
    ground.book.add('attendance', {
      meeting_id: meeting.id,
      person_id: personId,
      role,
      presence: isHeldMeeting ? presence : null,
      delegate_decides: false,
      note: role === 'sponsor' && without ? without.note : '',
    });
    return { personId, role, presence };
  });
}

const comesNot = (person: Person, day: Day) => chanceOf(`${person} ${day}`).next() < 0.12;

function ofTeam(name: TeamName): [Person, AttendeeRole][] {
  const leads = teams.find((team) => team.name === name)?.leads ?? [];
  return members[name].map((person) => [person, leads.includes(person) ? 'team lead' : 'member']);
}

function ofAll(): [Person, AttendeeRole][] {
  const leads = teams.flatMap((team) =>
    team.leads.map((person): [Person, AttendeeRole] => [person, 'team lead']),
  );
  const roles = rhythmRoles.flatMap(({ role, person, team }): [Person, AttendeeRole][] =>
    team ? [] : [[person, role]],
  );
  return [...leads, ...roles];
}
