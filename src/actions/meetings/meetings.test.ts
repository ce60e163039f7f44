// The calendar and the running of meetings: planning twice makes no doubles, an agenda is written as its reader may see it, and only who may decide makes a meeting decide.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../test/caller.ts';
import { midway, type Objective, type World, wanted, world } from '../../../test/world.ts';
import * as agendaItems from '../agenda-items/index.ts';
import * as checkIns from '../check-ins.ts';
import * as cycles from '../cycles.ts';
import * as escalations from '../escalations/escalations.ts';
import { keyResults } from '../key-results/index.ts';
import * as rhythmRoles from '../rhythm-roles.ts';
import { meetings } from './index.ts';

let at: World;
let sponsor: Caller & { personId: string };
/** Committed while the quarter was planned. */
const stock: Objective[] = [];
let hidden: Objective;
beforeAll(async () => {
  at = await world();
  for (const title of ['Passengers board on time', 'Freight boards apart', 'Ramps clear in twenty minutes'])
    stock.push(await at.committed({ title }));
  hidden = await at.committed({ visibility: 'team', title: 'Quiet matter' });
  sponsor = await at.join('Helena Duarte', 'viewer');
  await at.owner.ask(rhythmRoles.give, { role: 'sponsor', teamId: null, personId: sponsor.personId });
});
afterAll(() => at.drop());

const on = (instant: string) => ({ now: new Date(instant) });
const before = on('2026-03-01T09:00:00Z');
const one = ({ id, version }: { id: string; version: number }) => ({ id, version });
let days = 0;
/** A leadership review of its own, a minute before it begins. */
async function review(more: Partial<Parameters<typeof make>[0]> = {}) {
  const day = new Date(Date.UTC(2026, 4, 6 + days++, 10)).toISOString();
  return { ...(await make({ startsAt: day, ...more })), at: on(day) };
}
const make = (more: { startsAt: string; teamId?: string }) =>
  at.owner.ask(meetings.create, { kind: 'leadership review', cycleId: at.cycleId, ...more });
const show = (id: string, who: Caller = at.owner) =>
  who.ask(meetings.get, { id }, on('2026-05-06T10:00:00Z'));
const begun = async () => {
  const made = await review();
  return { ...(await at.owner.ask(meetings.begin, one(made), made.at)), at: made.at };
};

describe('the calendar', () => {
  it('is placed from the plan, and placing it again makes no doubles', async () => {
    const first = await at.owner.ask(meetings.plan, { cycleId: at.cycleId }, before);
    expect(first.placed).toBeGreaterThan(20);
    const again = await at.owner.ask(meetings.plan, { cycleId: at.cycleId }, before);
    expect(again.placed).toBe(0);
    expect(again.meetings).toHaveLength(first.meetings.length);
    const kinds = new Set(first.meetings.map(({ kind }) => kind));
    expect(kinds).toContain('mid-quarter review');
    expect(kinds).not.toContain('annual outcomes');
    const weekly = first.meetings.filter(({ kind }) => kind === 'weekly check-in');
    expect(new Set(weekly.map(({ teamName }) => teamName))).toEqual(new Set(['Boarding', 'Engine room']));
  });

  it('is placed again after a week turned quiet: what nobody moved gives way, keeps its entry, and is nobody’s miss', async () => {
    const dates = { name: 'Slack water', startsOn: '2028-01-03', endsOn: '2028-04-02' };
    const fields = { ...dates, quietWeeks: [] as number[], rhythm: { weekday: 4, time: '09:30' } };
    const cycle = await at.owner.ask(cycles.create, fields);
    const now = on('2027-11-20T09:00:00Z');
    const first = await at.owner.ask(meetings.plan, { cycleId: cycle.id }, now);
    const review = (week: number) =>
      first.meetings.filter(({ kind }) => kind === 'leadership review')[week / 2 - 1]!;
    const [byHand, given] = [review(2), review(4)];
    const to = { startsAt: '2028-01-12T10:00:00.000Z', reason: 'The yard has us' };
    await at.owner.ask(meetings.move, { ...one(byHand), ...to }, now);
    await at.owner.ask(cycles.edit, {
      id: cycle.id,
      version: cycle.version,
      fields: { ...fields, quietWeeks: [2, 4] },
    });
    const again = await at.owner.ask(meetings.plan, { cycleId: cycle.id }, now);
    expect(again.calledOff).toBeGreaterThan(0);
    const now_ = (id: string) => again.meetings.find((meeting) => meeting.id === id)!;
    expect(now_(byHand.id).startsAt).toBe(to.startsAt);
    expect(now_(given.id)).toMatchObject({
      state: 'scheduled',
      movedBecause: 'The plan of the quarter changed',
    });
    expect(now_(given.id).startsAt).not.toBe(given.startsAt);
    const off = again.meetings.filter(({ cancelledAt }) => cancelledAt);
    expect(off.every(({ kind, countsAsMissed }) => kind === 'weekly check-in' && !countsAsMissed)).toBe(true);
    const rows = await at.ask<{ sequence: number }>(`select sequence from meeting where id = any ($1)`, [
      [given.id, ...off.map(({ id }) => id)],
    ]);
    expect(new Set(rows.map(({ sequence }) => sequence))).toEqual(new Set([1]));
    const third = await at.owner.ask(meetings.plan, { cycleId: cycle.id }, now);
    expect(third).toMatchObject({ placed: 0, moved: 0, calledOff: 0 });
  });

  it('places nothing that is past, and nothing in a closed cycle is planned by somebody without the right', async () => {
    const late = await at.owner.ask(cycles.create, {
      name: 'Ebb',
      startsOn: '2027-01-04',
      endsOn: '2027-04-04',
      quietWeeks: [],
      rhythm: { weekday: 4, time: '09:30' },
    });
    const { meetings: placed } = await at.owner.ask(
      meetings.plan,
      { cycleId: late.id },
      on('2027-02-15T09:00:00Z'),
    );
    expect(placed.every(({ startsAt }) => startsAt > '2027-02-15')).toBe(true);
    expect((await at.member.refused(meetings.plan, { cycleId: at.cycleId })).code).toBe('forbidden');
  });

  it('expects who holds the roles: sponsors and every lead for all, the team for its own', async () => {
    const all = await show((await review()).id);
    expect(all.attendees.map(({ personName, role }) => [personName, role])).toEqual([
      ['Helena Duarte', 'sponsor'],
      ['Ines Carvalho', 'team lead'],
      ['Marta Nunes', 'team lead'],
    ]);
    const team = await show((await make({ startsAt: '2026-06-02T10:00:00Z', teamId: at.boarding })).id);
    expect(team.attendees.map(({ personName }) => personName)).toEqual(['Marta Nunes', 'Duarte Lopes']);
  });

  it('moves with a reason: planning before commit, on the record after it', async () => {
    const made = await make({ startsAt: '2026-05-19T10:00:00Z' });
    const to = { startsAt: '2026-05-20T10:00:00Z', reason: 'The yard has us on Tuesday' };
    const planned = await at.owner.ask(meetings.move, { ...one(made), ...to }, midway);
    expect([planned.state, planned.plannedAt]).toEqual(['scheduled', '2026-05-20T10:00:00.000Z']);
    await at.moveTo('running');
    const moved = await at.owner.ask(
      meetings.move,
      { ...one(planned), startsAt: '2026-05-21T10:00:00Z', reason: 'Fog' },
      on('2026-05-18T10:00:00Z'),
    );
    expect([moved.state, moved.plannedAt, moved.movedBecause]).toEqual([
      'rescheduled',
      '2026-05-20T10:00:00.000Z',
      'Fog',
    ]);
  });

  it('is changed by who runs it, one version after the other, and excuses somebody with a reason', async () => {
    const made = await make({ startsAt: '2026-06-16T10:00:00Z' });
    const fields = { place: 'The chart room', minutes: 30, needs: ['programme lead' as const] };
    expect((await at.member.refused(meetings.edit, { ...one(made), fields })).code).toBe('forbidden');
    const edited = await at.owner.ask(meetings.edit, { ...one(made), fields });
    expect(edited).toMatchObject(fields);
    const stale = await at.owner.refused(meetings.edit, { ...one(made), fields: { place: 'On deck' } });
    expect(stale).toMatchObject({
      code: 'stale-version',
      data: { detail: { yours: { place: 'On deck' }, current: { place: 'The chart room' } } },
    });
    const whom = { id: made.id, personId: sponsor.personId };
    expect((await at.member.refused(meetings.excuse, { ...whom, reason: 'Away' })).code).toBe('forbidden');
    const excused = await at.owner.ask(meetings.excuse, { ...whom, reason: 'Away with the board' });
    expect(excused.attendees.map(({ personId }) => personId)).not.toContain(sponsor.personId);
    const [event] = await at.ask<{ body: object }>(
      `select body from event where kind = 'meeting.attendance' and thing_id = $1`,
      [made.id],
    );
    expect(event?.body).toMatchObject({ excused: true, reason: 'Away with the board', role: 'sponsor' });
  });

  it('counts a meeting called off after commit as missed, and says on whose account', async () => {
    const made = await review();
    const off = { side: 'sponsor' as const, reason: 'Away with the board' };
    const cancelled = await at.owner.ask(meetings.cancel, { ...one(made), ...off });
    expect(cancelled).toMatchObject({ state: 'missed', countsAsMissed: true, cancelledSide: 'sponsor' });
    const [event] = await at.ask<{ body: object }>(
      `select body from event where kind = 'meeting.cancelled' and thing_id = $1`,
      [made.id],
    );
    expect(event?.body).toMatchObject({ bySide: 'sponsor', kind: 'leadership review', phase: 'running' });
    expect((await at.owner.refused(meetings.begin, one(cancelled), made.at)).code).toBe('wrong-state');
  });

  it('begins neither weeks early nor after it was missed', async () => {
    const made = await make({ startsAt: '2026-06-09T10:00:00Z' });
    expect((await at.owner.refused(meetings.begin, one(made), on('2026-05-09T10:00:00Z'))).code).toBe(
      'wrong-state',
    );
    expect(
      (await at.owner.refused(meetings.begin, one(made), on('2026-06-19T10:00:00Z'))).data.detail,
    ).toMatchObject({
      state: 'missed',
    });
  });
});

describe('a running meeting', () => {
  it('begins with its agenda written, asks first for answers, and opens the first item', async () => {
    const [first] = stock[0]!.keyResults;
    await at.member.ask(escalations.raise, { keyResultId: first!.id, need: 'A second ramp crew' }, midway);
    const running = await begun();
    expect(running.state).toBe('running');
    expect(running.agenda[0]).toMatchObject({
      kind: 'escalation',
      state: 'running',
      said: 'A second ramp crew',
    });
    expect(running.agenda.at(-1)?.kind).toBe('closing');
  });

  it('talks about one thing at a time and keeps the seconds of each', async () => {
    const running = await begun();
    const extra = await at.owner.ask(agendaItems.create, { meetingId: running.id, title: 'Winter crews' });
    const later = { now: new Date(running.at.now.getTime() + 120_000) };
    const turned = await at.owner.ask(agendaItems.open, one(extra), later);
    expect(turned.agenda.map(({ title, state }) => [title === 'Winter crews', state])).toContainEqual([
      true,
      'running',
    ]);
    expect(turned.agenda.filter(({ state }) => state === 'running')).toHaveLength(1);
    expect(turned.agenda.find(({ state }) => state === 'done')?.spentSeconds).toBe(120);
    expect(turned.agenda.at(-1)?.kind).toBe('closing');
  });

  it('decides nothing without the sponsor or a delegate who may decide, and says who can give that', async () => {
    const running = await begun();
    const item = await at.owner.ask(agendaItems.create, { meetingId: running.id, title: 'Winter crews' });
    const said = { id: item.id, choice: 'Two crews from October' };
    expect((await at.owner.refused(agendaItems.decide, said)).code).toBe('no-quorum');
    const sends = {
      id: running.id,
      personId: sponsor.personId,
      presence: 'delegated' as const,
      delegateId: at.lead.personId,
    };
    const organiser = await at.join(`Olga ${'abc'[days % 3]}`, 'lead');
    const empower = { ...sends, delegateDecides: true };
    expect((await organiser.refused(meetings.attend, empower)).code).toBe('forbidden');
    await at.owner.ask(meetings.attend, sends);
    expect((await at.owner.refused(agendaItems.decide, said)).code).toBe('no-quorum');
    await sponsor.ask(meetings.attend, empower);
    const decided = await at.owner.ask(agendaItems.decide, said);
    expect(decided.quorum).toEqual({ isReached: true, by: 'delegate' });
    expect(decided.decisions).toMatchObject([{ choice: 'Two crews from October', agendaItemId: item.id }]);
  });

  it('answers an escalation in the meeting, with who does it', async () => {
    const own = stock[1]!.keyResults;
    await at.member.ask(escalations.raise, { keyResultId: own[0]!.id, need: 'Ropes' });
    const running = await begun();
    await at.owner.ask(meetings.attend, { id: running.id, personId: sponsor.personId, presence: 'here' });
    const item = running.agenda.find(({ said }) => said === 'Ropes')!;
    const answer = { id: item.id, choice: 'Two coils this week', answer: 'yes' as const };
    expect((await at.owner.refused(agendaItems.decide, answer)).code).toBe('incomplete');
    const who = { ownerId: at.lead.personId, dueOn: '2026-06-01' };
    const after = await at.owner.ask(agendaItems.decide, { ...answer, ...who });
    expect(after.decisions).toMatchObject([
      { kind: 'answer', ownerName: 'Marta Nunes', dueOn: '2026-06-01' },
    ]);
    const asked = await at.owner.ask(escalations.get, { id: item.escalationId! });
    expect(asked).toMatchObject({ state: 'answered', answer: 'yes' });
    expect((await at.owner.refused(agendaItems.decide, { ...answer, ...who })).code).toBe('wrong-state');
  });

  it('carries what was parked to the next of its kind, and ends on the record', async () => {
    const running = await begun();
    const parked = await at.owner.ask(agendaItems.create, {
      meetingId: running.id,
      title: 'Winter timetable',
    });
    await at.owner.ask(agendaItems.create, { meetingId: running.id, title: 'Never reached' });
    await at.owner.ask(agendaItems.park, one(parked));
    const ended = await at.owner.ask(meetings.end, one(await show(running.id)), running.at);
    expect(ended.state).toBe('held without quorum');
    const next = await at.owner.ask(meetings.facts, { id: (await review()).id }, midway);
    expect(next.proposed.filter(({ kind }) => kind === 'parked').map(({ title }) => title)).toEqual([
      'Winter timetable',
      'Never reached',
    ]);
    const [event] = await at.ask<{ body: { attendance: object[]; hasQuorum: boolean } }>(
      `select body from event where kind = 'meeting.held' and thing_id = $1`,
      [running.id],
    );
    expect(event?.body).toMatchObject({ hasQuorum: false, kind: 'leadership review' });
    expect(event?.body.attendance).toContainEqual({
      personId: sponsor.personId,
      role: 'sponsor',
      presence: 'away',
    });
    expect((await at.owner.refused(meetings.end, one(ended))).code).toBe('wrong-state');
  });

  it('stops its clocks in a pause', async () => {
    const running = await begun();
    const minute = (count: number) => ({ now: new Date(running.at.now.getTime() + count * 60_000) });
    const paused = await at.owner.ask(meetings.pause, one(running), minute(5));
    const resumed = await at.owner.ask(meetings.resume, one(paused), minute(15));
    expect(resumed.ranSeconds).toBe(300);
    const ended = await at.owner.ask(meetings.end, one(resumed), minute(20));
    expect(ended.ranSeconds).toBe(600);
    expect(ended.agenda[0]?.spentSeconds).toBe(600);
  });

  it('is run by its organiser, its team’s lead and who leads the programme, and by nobody else', async () => {
    const made = await review();
    expect((await at.member.refused(meetings.begin, one(made), made.at)).code).toBe('forbidden');
    const role = { role: 'programme lead' as const, teamId: null, personId: at.member.personId };
    await at.owner.ask(rhythmRoles.give, role);
    const running = await at.member.ask(meetings.begin, one(made), made.at);
    expect(running.runnerIds).toContain(at.member.personId);
    expect((await at.outsider.refused(meetings.end, one(running))).code).toBe('forbidden');
  });
});

describe('an agenda', () => {
  it('names what nobody paid for and what fell, and leaves out what is calm', async () => {
    const { id, keyResults: own } = stock[2]!;
    const said = { keyResultId: own[0]!.id, value: 13 };
    await at.member.ask(
      checkIns.record,
      { ...said, confidence: 0.8, status: 'on track' },
      on('2026-04-20T10:00:00Z'),
    );
    await at.ask(`update check_in set recorded_at = '2026-04-20' where key_result_id = $1`, [own[0]!.id]);
    await at.member.ask(
      checkIns.record,
      { ...said, confidence: 0.2, status: 'off track', moved: 'The crew is gone' },
      on('2026-05-05T10:00:00Z'),
    );
    const late = {
      objectiveId: id,
      ...wanted[1]!,
      title: 'Nobody paid for this',
      overLimitReason: 'Haulier',
    };
    const signed = await at.owner.ask(
      keyResults.create,
      {
        ...late,
        tradeOff: { pays: 'capacity', capacityOf: at.ownerId, capacity: 'Two days', because: 'Haulier' },
      },
      on('2026-05-04T10:00:00Z'),
    );
    await at.ask(`delete from decision where key_result_id = $1`, [signed.id]);
    const { proposed } = await at.owner.ask(
      meetings.facts,
      { id: (await make({ startsAt: '2026-05-07T10:00:00Z' })).id },
      on('2026-05-07T09:00:00Z'),
    );
    const mine = proposed
      .filter(({ objectiveId }) => objectiveId === id)
      .map(({ kind, title }) => [kind, title]);
    expect(mine).toContainEqual(['addition', 'What does “Nobody paid for this” displace?']);
    expect(mine).toContainEqual(['exception', 'Ramps clear in twenty minutes']);
  });

  it('shows what only a team sees to that team alone', async () => {
    const { id } = hidden;
    const made = await review();
    const item = await at.lead.ask(agendaItems.create, {
      meetingId: made.id,
      title: 'Quiet',
      objectiveId: id,
    });
    expect((await show(made.id, at.lead)).agenda.map((row) => row.id)).toContain(item.id);
    expect((await show(made.id, at.outsider)).agenda.map((row) => row.id)).not.toContain(item.id);
    expect((await at.outsider.refused(agendaItems.park, one(item))).code).toBe('not-found');
  });
});
